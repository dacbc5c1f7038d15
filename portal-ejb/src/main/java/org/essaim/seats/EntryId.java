package org.essaim.seats;

/** Identity of an entry of a waiting list. */
public record EntryId(long value) {

    public EntryId {
        if (value <= 0) {
            throw new IllegalArgumentException("an entry id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
