package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.DatabaseRefusal;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Thing;

/** Pools and their counters. */
@ApplicationScoped
class Pools {

    static final String COLUMNS =
            "select id, thing_kind, thing_id, code, capacity, used, waiting, open, offer_hours, offers_until from seat_pool";

    private record Owner(String thingKind, long thingId) {}

    @Inject
    private Sql sql;

    Optional<PoolLine> find(PoolId id) {
        return sql.statement(COLUMNS, "where id = :id").with("id", id).find(PoolLine.class);
    }

    /**
     * Until the transaction ends, nobody else changes them.
     *
     * @throws NotFoundException when there is no such pool
     * @throws ConflictException when somebody else holds one for too long
     */
    PoolLine lock(PoolId id) {
        return lock(List.of(id)).get(0);
    }

    /** As {@link #lock(PoolId)}, all of them, in the order of their ids. */
    List<PoolLine> lock(Collection<PoolId> ids) {
        var sorted = ids.stream().map(PoolId::value).distinct().sorted().toList();
        var held = soon(() -> sql.statement(COLUMNS, "where id = any(:ids) order by id for update")
                .withNumbers("ids", sorted)
                .list(PoolLine.class));
        if (held.size() < sorted.size()) {
            throw new NotFoundException("seats.problem.unknown");
        }
        return held;
    }

    /** Takes seats that are free for everybody; empty when there are too few. */
    Optional<Thing> take(SeatWish wish) {
        return soon(() -> sql.statement("update seat_pool set used = used + :size where id = :id and open"
                                + " and waiting = 0 and used + :size <= capacity returning thing_kind, thing_id")
                        .with("size", wish.size())
                        .with("id", wish.pool())
                        .find(Owner.class))
                .map(owner -> new Thing(owner.thingKind(), owner.thingId()));
    }

    /** Changes the counters of a pool that is held. */
    void count(PoolId id, int used, int waiting) {
        sql.statement("update seat_pool set used = used + :used, waiting = waiting + :waiting where id = :id")
                .with("used", used)
                .with("waiting", waiting)
                .with("id", id)
                .run();
    }

    /** Three seconds, and the others are asked to try again rather than kept waiting. */
    private <T> T soon(Supplier<T> statement) {
        sql.statement("select set_config('lock_timeout', '3s', true)").find(String.class);
        try {
            return statement.get();
        } catch (RuntimeException e) {
            if (DatabaseRefusal.isLockTimeout(e)) {
                throw new ConflictException("seats.problem.again");
            }
            throw e;
        }
    }
}
