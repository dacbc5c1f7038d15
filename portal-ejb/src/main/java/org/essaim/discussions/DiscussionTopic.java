package org.essaim.discussions;

import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about discussions. */
enum DiscussionTopic implements Topic {
    /** Somebody named the member in what they wrote. */
    MENTIONED("discussions-mentioned", Rhythm.NOW, null),
    /** A discussion that the member follows was answered. */
    ANSWERED("discussions-answered", Rhythm.DAILY, DiscussionId.KIND),
    /** A discussion began in a network that the member follows. */
    BEGUN("discussions-begun", Rhythm.DAILY, NetworkId.KIND),
    /** Those in charge removed what the member wrote. */
    REMOVED("discussions-removed", Rhythm.NOW, null);

    private final String code;
    private final Rhythm usual;
    private final String followed;

    DiscussionTopic(String code, Rhythm usual, String followed) {
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
