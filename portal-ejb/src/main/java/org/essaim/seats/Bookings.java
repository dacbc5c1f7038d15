package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Bookings as rows. Whoever changes one holds its pool. */
@ApplicationScoped
class Bookings {

    static final String COLUMNS =
            "select id, pool_id, member_id, size, state, approved, deadline, entry_id from seat_booking";
    static final String LIVE = "state in ('HELD', 'OFFERED', 'TAKEN')";

    @Inject
    private Sql sql;

    BookingLine require(BookingId id) {
        return find(id).orElseThrow(() -> new NotFoundException("seats.problem.unknown"));
    }

    Optional<BookingLine> find(BookingId id) {
        return sql.statement(COLUMNS, "where id = :id").with("id", id).find(BookingLine.class);
    }

    Optional<BookingLine> live(PoolId pool, MemberId member) {
        return sql.statement(COLUMNS, "where pool_id = :pool and member_id = :member and", LIVE)
                .with("pool", pool)
                .with("member", member)
                .find(BookingLine.class);
    }

    List<BookingLine> live(PoolId pool) {
        return sql.statement(COLUMNS, "where pool_id = :pool and", LIVE, "order by id")
                .with("pool", pool)
                .list(BookingLine.class);
    }

    /** Held and offered ones of a pool whose deadline has passed. */
    List<BookingLine> late(PoolId pool, Instant now) {
        return sql.statement(
                        COLUMNS,
                        "where pool_id = :pool and state in ('HELD', 'OFFERED') and deadline <= :now order by id")
                .with("pool", pool)
                .with("now", now)
                .list(BookingLine.class);
    }

    /** Holds seats that were taken from the counter; empty when the member has some of this pool. */
    Optional<BookingId> hold(MemberId member, SeatWish wish, boolean approved, Optional<Instant> until, Instant now) {
        return sql.statement("insert into seat_booking (pool_id, member_id, size, state, approved, deadline, made_at,"
                        + " changed_at) values (:pool, :member, :size, 'HELD', :approved, :until, :now, :now)"
                        + " on conflict (pool_id, member_id) where state in ('HELD', 'OFFERED', 'TAKEN') do nothing"
                        + " returning id")
                .with("pool", wish.pool())
                .with("member", member)
                .with("size", wish.size())
                .with("approved", approved)
                .with("until", until)
                .with("now", now)
                .find(BookingId.class);
    }

    BookingId offer(EntryLine entry, int size, Instant deadline, Instant now) {
        return sql.statement("insert into seat_booking (pool_id, member_id, size, state, approved, deadline, entry_id,"
                        + " made_at, changed_at) values (:pool, :member, :size, 'OFFERED', true, :deadline, :entry,"
                        + " :now, :now) returning id")
                .with("pool", entry.poolId())
                .with("member", entry.memberId())
                .with("size", size)
                .with("deadline", deadline)
                .with("entry", entry.id())
                .with("now", now)
                .require(BookingId.class);
    }

    void become(BookingId id, BookingState state, Instant now) {
        sql.statement("update seat_booking set state = :state, changed_at = :now,"
                        + " deadline = case when :state = 'TAKEN' then null else deadline end where id = :id")
                .with("state", state)
                .with("now", now)
                .with("id", id)
                .run();
    }

    void approve(BookingId id, Optional<Instant> until, Instant now) {
        sql.statement("update seat_booking set approved = true, deadline = :until, changed_at = :now where id = :id")
                .with("until", until)
                .with("now", now)
                .with("id", id)
                .run();
    }
}
