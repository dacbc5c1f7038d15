package org.essaim.seats;

/** What a booking is; the first three use seats. */
public enum BookingState {
    /** For somebody who is about to take it, until a deadline or an approval. */
    HELD,
    /** For somebody who waited, until a deadline. */
    OFFERED,
    TAKEN,
    /** Given back, declined, or taken back by the owner. */
    RELEASED,
    /** Its deadline passed. */
    EXPIRED;

    /** Whether it uses seats. */
    public boolean isLive() {
        return this == HELD || this == OFFERED || this == TAKEN;
    }
}
