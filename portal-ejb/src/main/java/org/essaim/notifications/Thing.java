package org.essaim.notifications;

import org.essaim.shared.viewer.Target;

/**
 * Something that members can be told of, follow and mute.
 *
 * @param kind such as {@code scenario}
 */
public record Thing(String kind, long id) {

    /** No thing: where a choice is for all of a topic. */
    static final Thing NONE = new Thing("", 0);

    public static Thing of(Target target) {
        return new Thing(target.kind(), target.value());
    }

    /** As {@link #toString} writes it. */
    static Thing read(String text) {
        var end = text.lastIndexOf(' ');
        return new Thing(text.substring(0, end), Long.parseLong(text.substring(end + 1)));
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
