package org.essaim.discussions;

import org.essaim.shared.viewer.Target;

/** Identity of what somebody wrote in a discussion: its beginning or an answer. */
public record PostId(long value) implements Target {

    static final String KIND = "discussion-post";

    public PostId {
        if (value <= 0) {
            throw new IllegalArgumentException("a post id is positive: " + value);
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
