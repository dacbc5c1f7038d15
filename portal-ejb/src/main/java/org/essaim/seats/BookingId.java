package org.essaim.seats;

/** Identity of a booking, of one seat or of some together. */
public record BookingId(long value) {

    public BookingId {
        if (value <= 0) {
            throw new IllegalArgumentException("a booking id is positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
