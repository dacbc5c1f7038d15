package org.essaim.discussions;

import org.essaim.shared.viewer.Target;

/** Identity of a discussion. */
public record DiscussionId(long value) implements Target {

    static final String KIND = "discussion";

    public DiscussionId {
        if (value <= 0) {
            throw new IllegalArgumentException("a discussion id is positive: " + value);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
