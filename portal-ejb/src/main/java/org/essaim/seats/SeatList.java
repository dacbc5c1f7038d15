package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What becomes of bookings and entries of a pool that is held, and the one way by which freed seats are led on. */
@ApplicationScoped
class SeatList {

    @Inject
    private Pools pools;

    @Inject
    private Bookings bookings;

    @Inject
    private Entries entries;

    @Inject
    private Event<SeatEvent> events;

    /** The seats are free again; what is over stays as it is. */
    void free(PoolLine pool, BookingLine booking, BookingState end, Instant now) {
        if (!booking.state().isLive()) {
            return;
        }
        bookings.become(booking.id(), end, now);
        pools.count(pool.id(), -booking.size(), 0);
        if (booking.state() == BookingState.OFFERED) {
            entries.become(booking.entryId(), end == BookingState.EXPIRED ? EntryState.EXPIRED : EntryState.LEFT, now);
        }
        events.fire(ended(pool, booking, end));
    }

    private static SeatEvent ended(PoolLine pool, BookingLine booking, BookingState end) {
        var owner = pool.owner();
        if (end != BookingState.EXPIRED) {
            return new SeatReleased(owner, pool.id(), booking.id(), booking.memberId());
        }
        return booking.state() == BookingState.OFFERED
                ? new OfferExpired(owner, pool.id(), booking.id(), booking.memberId())
                : new HoldExpired(owner, pool.id(), booking.id(), booking.memberId());
    }

    /** It waits no more; what is over stays as it is. */
    void leave(EntryLine entry, Instant now) {
        if (entry.state() == EntryState.WAITING) {
            entries.become(entry.id(), EntryState.LEFT, now);
            pools.count(entry.poolId(), 0, -1);
        }
    }

    /** Those whose deadline has passed give their seats back, and all that are free are offered. */
    void settle(PoolLine pool, Instant now) {
        bookings.late(pool.id(), now).forEach(booking -> free(pool, booking, BookingState.EXPIRED, now));
        promote(pool.id(), now);
    }

    /** Offers what is free to who waits, in turn. */
    void promote(PoolId id, Instant now) {
        var pool = pools.find(id).orElseThrow();
        var free = pool.isOffering(now) ? pool.free() : 0;
        while (free > 0) {
            var next = entries.next(id, free, now);
            var given = next.isEmpty() ? 0 : serve(pool, next.get(), free, now);
            if (given == 0) {
                return;
            }
            free -= given;
        }
    }

    private int serve(PoolLine pool, EntryLine entry, int free, Instant now) {
        var deadline = pool.atMost(new WorkingHours(entry.territory()).after(now, Duration.ofHours(pool.offerHours())));
        if (entry.atLeast() > free) {
            if (Optional.ofNullable(entry.reservedUntil()).isEmpty()) {
                entries.reserve(entry.id(), deadline);
            }
            return 0;
        }
        var size = Math.min(entry.size(), free);
        var booking = bookings.offer(entry, size, deadline, now);
        entries.become(entry.id(), EntryState.OFFERED, now);
        pools.count(pool.id(), size, -1);
        events.fire(new SeatOffered(pool.owner(), pool.id(), booking, entry.memberId()));
        return size;
    }
}
