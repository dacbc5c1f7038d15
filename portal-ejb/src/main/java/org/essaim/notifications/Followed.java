package org.essaim.notifications;

import java.util.List;

/**
 * Something that the viewer follows or has muted.
 *
 * @param name of the thing and where it is; a thing that is no more to be seen has none, and an empty path
 * @param topics what is told of it, and how
 */
public record Followed(Thing thing, ThingName name, boolean muted, List<ToldOf> topics) {

    /** How soon letters tell a topic of it. */
    public record ToldOf(String topic, Rhythm mail) {}

    /** Whether its page is still there for the viewer. */
    public boolean isThere() {
        return !name.path().isEmpty();
    }
}
