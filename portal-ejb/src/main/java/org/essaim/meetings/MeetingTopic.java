package org.essaim.meetings;

import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about meetings. */
enum MeetingTopic implements Topic {
    /** A network of the member meets. */
    PLANNED("meetings-planned", Rhythm.DAILY, NetworkId.KIND),
    /** A meeting to which the member comes moved, or does not take place. */
    CHANGED("meetings-changed", Rhythm.NOW, null);

    private final String code;
    private final Rhythm usual;
    private final String followed;

    MeetingTopic(String code, Rhythm usual, String followed) {
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
