package org.essaim.seats;

/** Identity of a pool of seats. */
public record PoolId(long value) {

    public PoolId {
        if (value <= 0) {
            throw new IllegalArgumentException("a pool id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
