package org.essaim.shared.viewer;

/** Identity of a member, as other capabilities refer to it. */
public record MemberId(long value) implements Target {

    public static final String KIND = "member";

    public MemberId {
        if (value <= 0) {
            throw new IllegalArgumentException("a member id is positive: " + value);
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
