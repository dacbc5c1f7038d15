package org.essaim.exchanges.contacts;

/** Identity of a time at which a class can be visited. */
public record SlotId(long value) {

    public SlotId {
        if (value <= 0) {
            throw new IllegalArgumentException("a slot id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
