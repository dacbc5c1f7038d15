package org.essaim.seats;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/**
 * Who waits for seats of a pool, for the boundaries of their owners, which have asked who is looking. What is offered is a
 * booking: accepted by {@link SeatBooking#take}, declined by {@link SeatBooking#release}.
 */
@Stateless
@OpenTo(Caller.PORTAL)
public class WaitingList {

    @Inject
    private Pools pools;

    @Inject
    private Bookings bookings;

    @Inject
    private Entries entries;

    @Inject
    private SeatList list;

    @Inject
    private Clock clock;

    /**
     * Somebody waits from now on, and is offered seats at once where it is their turn. Who waits already keeps that entry.
     *
     * @throws RuleException when the pool is closed, or the member has seats of it
     * @throws InvalidException for {@code size}, when it could never be served
     * @throws NotFoundException when there is no such pool
     * @throws ConflictException when many others are at it: worth trying again
     */
    public EntryId join(JoinList command) {
        var pool = pools.lock(command.pool());
        var waiting = entries.waiting(pool.id(), command.member());
        if (waiting.isPresent()) {
            return waiting.get().id();
        }
        if (!pool.open()) {
            throw new RuleException("seats.problem.closed");
        }
        if (bookings.live(pool.id(), command.member()).isPresent()) {
            throw new RuleException("seats.problem.twice");
        }
        requireServable(pool, command.atLeast());
        var now = clock.instant();
        var entry = entries.add(command, now);
        pools.count(pool.id(), 0, 1);
        list.promote(pool.id(), now);
        return entry;
    }

    private static void requireServable(PoolLine pool, int atLeast) {
        if (atLeast > pool.capacity()) {
            throw new InvalidException("size", "seats.problem.tooMany", pool.capacity());
        }
    }

    /**
     * Waits for another number of seats, at the same place of the list.
     *
     * @param atLeast with how many it is content, from 1 to {@code size}
     * @throws RuleException when it waits no more
     * @throws InvalidException for {@code size}, when it could never be served
     */
    public void edit(EntryId id, int size, int atLeast) {
        var pool = pools.lock(entries.require(id).poolId());
        if (entries.require(id).state() != EntryState.WAITING) {
            throw new RuleException("seats.problem.tooLate");
        }
        requireServable(pool, atLeast);
        var now = clock.instant();
        entries.resize(id, size, atLeast, now);
        list.promote(pool.id(), now);
    }

    /** It may be served from now on; its place is the one it has had. */
    public void approve(EntryId id) {
        var pool = pools.lock(entries.require(id).poolId());
        var now = clock.instant();
        if (!entries.require(id).approved()) {
            entries.approve(id, now);
            list.promote(pool.id(), now);
        }
    }

    /** Waits no more; what is offered to it is declined. Done again, it changes nothing. */
    public void leave(EntryId id) {
        var pool = pools.lock(entries.require(id).poolId());
        var entry = entries.require(id);
        var now = clock.instant();
        list.leave(entry, now);
        entry.offer().ifPresent(offer -> list.free(pool, bookings.require(offer), BookingState.RELEASED, now));
        list.promote(pool.id(), now);
    }

    /**
     * An entry with its place, « vous êtes 3e ».
     *
     * @throws NotFoundException when there is no such entry
     */
    public EntryLine entry(EntryId id) {
        return entries.require(id);
    }

    /** The entry by which a member waits for seats of a pool. */
    public Optional<EntryLine> of(PoolId pool, MemberId member) {
        return entries.waiting(pool, member);
    }
}
