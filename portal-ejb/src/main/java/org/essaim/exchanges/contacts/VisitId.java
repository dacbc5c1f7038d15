package org.essaim.exchanges.contacts;

/** Identity of a visit that somebody asked for. */
public record VisitId(long value) {

    public VisitId {
        if (value <= 0) {
            throw new IllegalArgumentException("a visit id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
