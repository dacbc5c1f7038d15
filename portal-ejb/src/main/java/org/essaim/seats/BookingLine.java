package org.essaim.seats;

import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * A booking.
 *
 * @param deadline until when a held or offered one can be taken; null when there is no end to it
 * @param entryId the entry that waited for it, or null
 */
public record BookingLine(
        BookingId id,
        PoolId poolId,
        MemberId memberId,
        int size,
        BookingState state,
        boolean approved,
        Instant deadline,
        EntryId entryId) {

    /** Until when it can be taken. */
    public Optional<Instant> until() {
        return Optional.ofNullable(deadline);
    }
}
