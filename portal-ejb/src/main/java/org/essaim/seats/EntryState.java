package org.essaim.seats;

/** What became of an entry of a waiting list. */
public enum EntryState {
    WAITING,
    /** Seats are offered to it. */
    OFFERED,
    /** It took them. */
    SERVED,
    /** Left, or declined. */
    LEFT,
    /** The offer was not taken in time. */
    EXPIRED
}
