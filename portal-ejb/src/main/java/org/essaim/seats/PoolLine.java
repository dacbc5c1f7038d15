package org.essaim.seats;

import java.time.Instant;
import org.essaim.shared.viewer.Thing;

/**
 * A pool of seats.
 *
 * @param used seats that are held, offered or taken
 * @param waiting entries of its list that wait
 * @param offerHours working hours that an offer stands
 * @param offersUntil when nobody is offered a seat any more; null without an end
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
        int offerHours,
        Instant offersUntil) {

    /** What the seats are of. */
    public Thing owner() {
        return new Thing(thingKind, thingId);
    }

    /** Whether seats are offered at this moment to who waits. */
    boolean isOffering(Instant now) {
        return open && waiting > 0 && (offersUntil == null || now.isBefore(offersUntil));
    }

    /** When an offer ends that would stand until then. */
    Instant atMost(Instant deadline) {
        return offersUntil != null && offersUntil.isBefore(deadline) ? offersUntil : deadline;
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
