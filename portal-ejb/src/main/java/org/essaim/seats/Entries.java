package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Entries of waiting lists as rows. Whoever changes one holds its pool. */
@ApplicationScoped
class Entries {

    /** The order of a list. */
    private static final String ORDER = "order by e.priority desc, e.since, e.id";

    private static final String COLUMNS =
            "select e.id, e.pool_id, e.member_id, e.size, e.at_least, e.territory, e.state, e.approved,"
                    + " case when e.state = 'WAITING' then (select count(*) from seat_entry o where o.pool_id = e.pool_id"
                    + " and o.state = 'WAITING' and (-o.priority, o.since, o.id) <= (-e.priority, e.since, e.id)) else 0 end"
                    + " as place, e.reserved_until,"
                    + " (select max(b.id) from seat_booking b where b.entry_id = e.id) as booking_id from seat_entry e";

    @Inject
    private Sql sql;

    EntryLine require(EntryId id) {
        return sql.statement(COLUMNS, "where e.id = :id")
                .with("id", id)
                .find(EntryLine.class)
                .orElseThrow(() -> new NotFoundException("seats.problem.unknown"));
    }

    Optional<EntryLine> waiting(PoolId pool, MemberId member) {
        return sql.statement(COLUMNS, "where e.pool_id = :pool and e.member_id = :member and e.state = 'WAITING'")
                .with("pool", pool)
                .with("member", member)
                .find(EntryLine.class);
    }

    /** First in the order, without those who need more and have had their time. */
    Optional<EntryLine> next(PoolId pool, int free, Instant now) {
        return sql.statement(
                        COLUMNS,
                        "where e.pool_id = :pool and e.state = 'WAITING' and e.approved and (e.at_least <= :free"
                                + " or e.reserved_until is null or e.reserved_until > :now)",
                        ORDER,
                        "limit 1")
                .with("pool", pool)
                .with("free", free)
                .with("now", now)
                .find(EntryLine.class);
    }

    EntryId add(JoinList command, Instant now) {
        return sql.statement("insert into seat_entry (pool_id, member_id, priority, since, size, at_least, territory,"
                        + " state, approved, settled_at) values (:pool, :member, :priority, :now, :size, :least,"
                        + " :territory, 'WAITING', :approved, :now) returning id")
                .with("pool", command.pool())
                .with("member", command.member())
                .with("priority", command.priority())
                .with("now", now)
                .with("size", command.size())
                .with("least", command.atLeast())
                .with("territory", command.territory())
                .with("approved", command.approved())
                .require(EntryId.class);
    }

    /** It keeps its place. */
    void resize(EntryId id, int size, int atLeast, Instant now) {
        sql.statement("update seat_entry set size = :size, at_least = :least, settled_at = :now, reserved_until = null"
                        + " where id = :id")
                .with("size", size)
                .with("least", atLeast)
                .with("now", now)
                .with("id", id)
                .run();
    }

    void approve(EntryId id, Instant now) {
        sql.statement("update seat_entry set approved = true, settled_at = :now where id = :id")
                .with("now", now)
                .with("id", id)
                .run();
    }

    void reserve(EntryId id, Instant until) {
        sql.statement("update seat_entry set reserved_until = :until where id = :id")
                .with("until", until)
                .with("id", id)
                .run();
    }

    void become(EntryId id, EntryState state, Instant now) {
        sql.statement("update seat_entry set state = :state, ended_at = coalesce(ended_at, :now) where id = :id")
                .with("state", state)
                .with("now", now)
                .with("id", id)
                .run();
    }
}
