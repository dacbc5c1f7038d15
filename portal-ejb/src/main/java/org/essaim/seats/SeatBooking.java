package org.essaim.seats;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/** Seats held, taken and given back, for the boundaries of their owners, which have asked who is looking. */
@Stateless
@OpenTo(Caller.PORTAL)
public class SeatBooking {

    @Inject
    private Pools pools;

    @Inject
    private Bookings bookings;

    @Inject
    private Entries entries;

    @Inject
    private SeatHolding holding;

    @Inject
    private SeatList list;

    @Inject
    private Event<SeatEvent> events;

    @Inject
    private Clock clock;

    /**
     * Holds the seats of all these pools or of none; the same key gets the first answer again, a refusal too, as long as
     * the transaction of the first is kept. Called late in a transaction, since it holds the counters until it ends.
     *
     * @throws ConflictException when many others are at it: worth trying again
     */
    public HoldOutcome hold(HoldSeats command) {
        return holding.hold(command, clock.instant());
    }

    /**
     * What is held or offered is taken for good; done again, it changes nothing.
     *
     * @throws RuleException when it is too late, given back, or not approved
     * @throws NotFoundException when there is no such booking
     * @throws ConflictException when many others are at it: worth trying again
     */
    public void take(BookingId id) {
        var pool = pools.lock(bookings.require(id).poolId());
        var booking = bookings.require(id);
        var now = clock.instant();
        if (booking.state() == BookingState.TAKEN) {
            return;
        }
        requireTakable(booking, now);
        bookings.become(id, BookingState.TAKEN, now);
        if (booking.state() == BookingState.OFFERED) {
            entries.become(booking.entryId(), EntryState.SERVED, now);
        }
        events.fire(new SeatTaken(pool.owner(), pool.id(), id, booking.memberId()));
    }

    private static void requireTakable(BookingLine booking, Instant now) {
        var isLate = booking.until().filter(until -> !until.isAfter(now)).isPresent();
        if (!booking.state().isLive() || isLate) {
            throw new RuleException("seats.problem.tooLate");
        }
        if (!booking.approved()) {
            throw new RuleException("seats.problem.notApproved");
        }
    }

    /**
     * What is held may be taken from now on; of what is not held, or is approved, nothing is changed.
     *
     * @param until when it expires unless it is taken; empty for never
     */
    public void approve(BookingId id, Optional<Instant> until) {
        pools.lock(bookings.require(id).poolId());
        var booking = bookings.require(id);
        if (booking.state() == BookingState.HELD && !booking.approved()) {
            bookings.approve(id, until, clock.instant());
        }
    }

    /**
     * Gives seats back, declines an offer, or takes them back from somebody; the list is offered them. Done again, it
     * changes nothing. Throws as {@link #take} does, for no rule.
     */
    public void release(BookingId id) {
        var pool = pools.lock(bookings.require(id).poolId());
        var now = clock.instant();
        list.free(pool, bookings.require(id), BookingState.RELEASED, now);
        list.promote(pool.id(), now);
    }

    public Optional<BookingLine> find(BookingId id) {
        return bookings.find(id);
    }

    /** What a member holds, was offered or took of a pool. */
    public Optional<BookingLine> of(PoolId pool, MemberId member) {
        return bookings.live(pool, member);
    }

    /** All that uses seats of a pool, in the order it was made. */
    public List<BookingLine> in(PoolId pool) {
        return bookings.live(pool);
    }
}
