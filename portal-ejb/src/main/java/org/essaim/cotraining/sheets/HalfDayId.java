package org.essaim.cotraining.sheets;

/** Identity of a half-day of a co-training. */
public record HalfDayId(long value) {

    public HalfDayId {
        if (value <= 0) {
            throw new IllegalArgumentException("the id of a half-day is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
