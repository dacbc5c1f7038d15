package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.seats.BookingLine;
import org.essaim.seats.EntryLine;
import org.essaim.seats.HoldSeats;
import org.essaim.seats.JoinList;
import org.essaim.seats.PoolId;
import org.essaim.seats.PoolLine;
import org.essaim.seats.SeatBooking;
import org.essaim.seats.SeatPools;
import org.essaim.seats.SeatWish;
import org.essaim.seats.Territory;
import org.essaim.seats.WaitingList;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** The seats of co-trainings: one pool of each that was published. Asks nobody who is looking. */
@ApplicationScoped
class CoTrainingSeats {

    static final String KIND = "cotraining";
    private static final String CODE = "all";

    @Inject
    private SeatPools pools;

    @Inject
    private SeatBooking booking;

    @Inject
    private WaitingList list;

    /** So many, which are offered until it begins. */
    void open(CoTrainingId id, int maximum, Instant begins) {
        pools.offerUntil(pools.open(new Thing(KIND, id.value()), CODE, maximum, SeatPools.USUAL_OFFER_HOURS), begins);
    }

    /** It begins at another time. */
    void begin(CoTrainingId id, Instant begins) {
        pools.offerUntil(require(id), begins);
    }

    /** That of one that was published; empty for a draft. */
    Optional<PoolLine> pool(CoTrainingId id) {
        return pools.of(new Thing(KIND, id.value())).stream().findFirst();
    }

    private PoolId require(CoTrainingId id) {
        return pool(id).map(PoolLine::id).orElseThrow(() -> new RuleException("cotraining.problem.notNow"));
    }

    /**
     * As many seats as this.
     *
     * @throws InvalidException for the field {@code maximum}, when more are used
     */
    void resize(CoTrainingId id, int maximum) {
        var pool = pool(id).orElseThrow();
        if (pool.capacity() == maximum) {
            return;
        }
        if (maximum < pool.used()) {
            throw new InvalidException("maximum", "seats.problem.capacityUsed", pool.used());
        }
        pools.resize(pool.id(), maximum);
    }

    /** Nobody is given or offered a seat any more; what is used stays so. */
    void close(CoTrainingId id) {
        pool(id).filter(PoolLine::open).ifPresent(pool -> pools.close(pool.id()));
    }

    /** Whether places are given, and offered to who waits. */
    void give(CoTrainingId id, boolean isGiving) {
        if (isGiving) {
            pool(id).filter(pool -> !pool.open()).ifPresent(pool -> pools.reopen(pool.id()));
        } else {
            close(id);
        }
    }

    /**
     * Keeps a seat, for good where nobody has to approve it.
     *
     * @throws RuleException when there is none
     */
    void hold(CoTrainingId id, MemberId member, boolean approved) {
        var held = booking.hold(new HoldSeats(
                        member,
                        List.of(new SeatWish(require(id), 1)),
                        Optional.empty(),
                        approved,
                        KIND + "-" + UUID.randomUUID()))
                .orThrow()
                .get(0);
        if (approved) {
            booking.take(held);
        }
    }

    void join(CoTrainingId id, MemberId member, Territory territory, boolean approved) {
        list.join(new JoinList(member, require(id), 0, 1, 1, territory, approved));
    }

    Optional<BookingLine> booked(CoTrainingId id, MemberId member) {
        return pool(id).flatMap(pool -> booking.of(pool.id(), member));
    }

    private Optional<EntryLine> waiting(CoTrainingId id, MemberId member) {
        return pool(id).flatMap(pool -> list.of(pool.id(), member));
    }

    /**
     * What was offered is taken.
     *
     * @throws RuleException when nothing is offered, or no longer
     */
    void accept(CoTrainingId id, MemberId member) {
        booking.take(booked(id, member)
                .orElseThrow(() -> new RuleException("seats.problem.tooLate"))
                .id());
    }

    /** Who asked has a place, and who waits may be offered one. */
    void approve(CoTrainingId id, MemberId member) {
        booked(id, member).ifPresent(held -> {
            booking.approve(held.id(), Optional.empty());
            booking.take(held.id());
        });
        waiting(id, member).ifPresent(entry -> list.approve(entry.id()));
    }

    /** Their seat is free, or their place of the list; done again, it changes nothing. */
    void giveBack(CoTrainingId id, MemberId member) {
        waiting(id, member).ifPresent(entry -> list.leave(entry.id()));
        booked(id, member).ifPresent(held -> booking.release(held.id()));
    }
}
