package org.essaim.seats;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Target;

/** Pools of seats, for the boundaries of their owners, which have asked who is looking. */
@Stateless
@OpenTo(Caller.PORTAL)
public class SeatPools {

    /** Working hours that an offer stands where the owner has no other wish: two days of nine. */
    public static final int USUAL_OFFER_HOURS = 18;

    @Inject
    private Pools pools;

    @Inject
    private SeatList list;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * Opens a pool.
     *
     * @param code the category, named by the owner, from 1 to 60 characters, one of each for one owner
     * @param capacity seats, from 0 to 100 000
     * @param offerHours working hours that an offer stands, and that seats pile up for the head of the list, 1 to 400
     */
    public PoolId open(Target owner, String code, int capacity, int offerHours) {
        return sql.statement("insert into seat_pool (thing_kind, thing_id, code, capacity, offer_hours, opened_at)"
                        + " values (:kind, :owner, :code, :capacity, :hours, :now) returning id")
                .with("kind", owner.kind())
                .with("owner", owner.value())
                .with("code", code)
                .with("capacity", capacity)
                .with("hours", offerHours)
                .with("now", clock.instant())
                .require(PoolId.class);
    }

    /** What the seats are of begins then: no offer stands longer, and none is made later. Throws as {@link #resize}. */
    public void offerUntil(PoolId id, Instant end) {
        pools.lock(id);
        sql.statement("update seat_pool set offers_until = :end where id = :id")
                .with("end", end)
                .with("id", id)
                .run();
        sql.statement(
                        "update seat_booking set deadline = :end where pool_id = :id and state = 'OFFERED' and deadline > :end")
                .with("end", end)
                .with("id", id)
                .run();
    }

    /** Those of one owner, in the order they were opened. */
    public List<PoolLine> of(Target owner) {
        return sql.statement(Pools.COLUMNS, "where thing_kind = :kind and thing_id = :owner order by id")
                .with("kind", owner.kind())
                .with("owner", owner.value())
                .list(PoolLine.class);
    }

    public Optional<PoolLine> find(PoolId id) {
        return pools.find(id);
    }

    /**
     * More seats, which the list is offered first, or fewer.
     *
     * @throws InvalidException for {@code capacity}, when more are used
     * @throws NotFoundException when there is no such pool
     * @throws ConflictException when many others are at it: worth trying again
     */
    public void resize(PoolId id, int capacity) {
        var pool = pools.lock(id);
        if (capacity < pool.used()) {
            throw new InvalidException("capacity", "seats.problem.capacityUsed", pool.used());
        }
        sql.statement("update seat_pool set capacity = :capacity where id = :id")
                .with("capacity", capacity)
                .with("id", id)
                .run();
        list.promote(id, clock.instant());
    }

    /** Nobody holds seats, joins the list or is offered any from now on; what is used stays so. Throws as {@link #resize}. */
    public void close(PoolId id) {
        become(id, false);
    }

    /** As it was before it was closed; what is free is offered to who waits. Throws as {@link #resize}. */
    public void reopen(PoolId id) {
        become(id, true);
        list.promote(id, clock.instant());
    }

    private void become(PoolId id, boolean open) {
        pools.lock(id);
        sql.statement("update seat_pool set open = :open where id = :id")
                .with("open", open)
                .with("id", id)
                .run();
    }
}
