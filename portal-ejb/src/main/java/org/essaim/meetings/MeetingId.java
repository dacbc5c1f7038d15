package org.essaim.meetings;

/** Identity of a meeting. */
public record MeetingId(long value) {

    public MeetingId {
        if (value <= 0) {
            throw new IllegalArgumentException("a meeting id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
