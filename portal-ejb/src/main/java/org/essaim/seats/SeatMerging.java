package org.essaim.seats;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Seats of somebody who has two accounts, or leaves. */
@Stateless
@OpenTo(Caller.PORTAL)
public class SeatMerging {

    private static final List<BookingState> BEST_FIRST =
            List.of(BookingState.TAKEN, BookingState.HELD, BookingState.OFFERED);

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

    @Inject
    private Sql sql;

    /**
     * What was of one account is of the other. Of each pool one booking is kept, taken before held before offered, or else
     * the earlier place of the list; the rest is given back and goes to who waits.
     *
     * @throws ConflictException when many others are at it: worth trying again
     */
    public void merge(MemberId from, MemberId into) {
        if (from.equals(into)) {
            return;
        }
        var touched = pools.lock(touched(from));
        var now = clock.instant();
        touched.forEach(pool -> merge(pool, from, into, now));
        for (var table : List.of("seat_booking", "seat_entry")) {
            sql.statement("update " + table + " set member_id = :into where member_id = :from")
                    .with("into", into)
                    .with("from", from)
                    .run();
        }
        touched.forEach(pool -> list.promote(pool.id(), now));
    }

    private void merge(PoolLine pool, MemberId from, MemberId into, Instant now) {
        var live = both(bookings.live(pool.id(), from), bookings.live(pool.id(), into))
                .sorted(Comparator.comparing((BookingLine each) -> BEST_FIRST.indexOf(each.state()))
                        .thenComparing(each -> each.id().value()))
                .toList();
        live.stream().skip(1).forEach(each -> list.free(pool, each, BookingState.RELEASED, now));
        var waiting = both(entries.waiting(pool.id(), from), entries.waiting(pool.id(), into))
                .sorted(Comparator.comparing(EntryLine::place))
                .toList();
        waiting.stream().skip(live.isEmpty() ? 1 : 0).forEach(each -> list.leave(each, now));
    }

    private static <T> Stream<T> both(Optional<T> one, Optional<T> other) {
        return Stream.concat(one.stream(), other.stream());
    }

    /** Gives back all that somebody has, which goes to who waits, and forgets them. Throws as {@link #merge}. */
    public void erase(MemberId member) {
        var touched = pools.lock(touched(member));
        var now = clock.instant();
        for (var pool : touched) {
            bookings.live(pool.id(), member).ifPresent(each -> list.free(pool, each, BookingState.RELEASED, now));
            entries.waiting(pool.id(), member).ifPresent(each -> list.leave(each, now));
        }
        for (var table : List.of("seat_booking", "seat_entry", "seat_answer")) {
            sql.statement("delete from " + table + " where member_id = :member")
                    .with("member", member)
                    .run();
        }
        touched.forEach(pool -> list.promote(pool.id(), now));
    }

    /** Pools in which a member has seats or waits for some. */
    private List<PoolId> touched(MemberId member) {
        return sql.statement(
                        "select pool_id from seat_booking where member_id = :member and",
                        Bookings.LIVE,
                        "union select pool_id from seat_entry where member_id = :member and state = 'WAITING'")
                .with("member", member)
                .list(PoolId.class);
    }
}
