package org.essaim.seats;

import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * An entry of a waiting list.
 *
 * @param place 1 for the head; 0 when it waits no more
 * @param territory whose working hours count for it
 * @param reservedUntil until when freed seats pile up for it, or null
 * @param bookingId what is or was offered to it, or null
 */
public record EntryLine(
        EntryId id,
        PoolId poolId,
        MemberId memberId,
        int size,
        int atLeast,
        Territory territory,
        EntryState state,
        boolean approved,
        int place,
        Instant reservedUntil,
        BookingId bookingId) {

    /** What is offered to it just now. */
    public Optional<BookingId> offer() {
        return state == EntryState.OFFERED ? Optional.ofNullable(bookingId) : Optional.empty();
    }
}
