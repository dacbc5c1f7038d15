package org.essaim.cotraining;

import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about co-trainings. */
enum CoTrainingTopic implements Topic {
    /** A network of the member has another one. */
    PUBLISHED("cotraining-published", Rhythm.DAILY, NetworkId.KIND),
    /** The member is asked to train. */
    INVITED("cotraining-invited", Rhythm.NOW, null),
    /** One that the member trains for moved, or does not take place. */
    CHANGED("cotraining-changed", Rhythm.NOW, null),
    /** One in which the member has or wants a place. */
    REGISTRATION("cotraining-registration", Rhythm.NOW, null),
    /** For coordinators: an answer of a trainer, or a day on which to decide. */
    PLANNING("cotraining-planning", Rhythm.NOW, null);

    private final String code;
    private final Rhythm usual;
    private final String followed;

    CoTrainingTopic(String code, Rhythm usual, String followed) {
        this.code = code;
        this.usual = usual;
        this.followed = followed;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rhythm usual() {
        return usual;
    }

    @Override
    public Optional<String> followed() {
        return Optional.ofNullable(followed);
    }
}
