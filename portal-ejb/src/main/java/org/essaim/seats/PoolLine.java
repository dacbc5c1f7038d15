package org.essaim.seats;

import org.essaim.shared.viewer.Thing;

/**
 * A pool of seats.
 *
 * @param used seats that are held, offered or taken
 * @param waiting entries of its list that wait
 * @param offerHours working hours that an offer stands
 */
public record PoolLine(
        PoolId id,
        String thingKind,
        long thingId,
        String code,
        int capacity,
        int used,
        int waiting,
        boolean open,
        int offerHours) {

    /** What the seats are of. */
    public Thing owner() {
        return new Thing(thingKind, thingId);
    }

    /** Seats that nobody uses, 0 or more; the list's while somebody waits. */
    public int free() {
        return capacity - used;
    }

    /** Seats that anybody may hold just now, 0 or more. */
    public int available() {
        return open && waiting == 0 ? free() : 0;
    }
}
