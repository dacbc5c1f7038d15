package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Thing;

/** Takes seats from the counters, and remembers what was answered. */
@ApplicationScoped
class SeatHolding {

    private record Answer(List<Long> bookings, String refusal) {

        HoldOutcome whole() {
            return new HoldOutcome(bookings.stream().map(BookingId::new).toList(), refusal);
        }
    }

    private record Held(Thing owner, SeatWish wish, BookingId booking) {}

    @Inject
    private Pools pools;

    @Inject
    private Bookings bookings;

    @Inject
    private Event<SeatEvent> events;

    @Inject
    private Sql sql;

    HoldOutcome hold(HoldSeats command, Instant now) {
        // Who sends the same at the same moment waits here until the first one's transaction ends.
        var isFirst = sql.statement("insert into seat_answer (member_id, key, given_at) values (:member, :key, :now)"
                                + " on conflict do nothing")
                        .with("member", command.member())
                        .with("key", command.key())
                        .with("now", now)
                        .run()
                == 1;
        return isFirst ? remembered(command, holdAll(command, now)) : given(command);
    }

    private HoldOutcome given(HoldSeats command) {
        return sql.statement("select bookings, refusal from seat_answer where member_id = :member and key = :key")
                .with("member", command.member())
                .with("key", command.key())
                .require(Answer.class)
                .whole();
    }

    private HoldOutcome remembered(HoldSeats command, HoldOutcome answer) {
        sql.statement("update seat_answer set bookings = :bookings, refusal = :refusal"
                        + " where member_id = :member and key = :key")
                .withNumbers(
                        "bookings",
                        answer.bookings().stream().map(BookingId::value).toList())
                .with("refusal", answer.refusal())
                .with("member", command.member())
                .with("key", command.key())
                .run();
        return answer;
    }

    private HoldOutcome holdAll(HoldSeats command, Instant now) {
        var held = new ArrayList<Held>();
        var sorted = command.wishes().stream()
                .sorted(Comparator.comparingLong(wish -> wish.pool().value()))
                .toList();
        for (var wish : sorted) {
            var owner = pools.take(wish);
            if (owner.isEmpty()) {
                return refused(held, whyNot(command, wish));
            }
            var booking = bookings.hold(command.member(), wish, command.approved(), command.until(), now);
            if (booking.isEmpty()) {
                pools.count(wish.pool(), -wish.size(), 0);
                return refused(held, "seats.problem.twice");
            }
            held.add(new Held(owner.get(), wish, booking.get()));
        }
        held.forEach(
                each -> events.fire(new SeatHeld(each.owner(), each.wish().pool(), each.booking(), command.member())));
        return new HoldOutcome(held.stream().map(Held::booking).toList(), "");
    }

    /** All or none: what was held a moment ago was seen by nobody, so that no one else waits for it. */
    private HoldOutcome refused(List<Held> held, String why) {
        for (var each : held) {
            sql.statement("delete from seat_booking where id = :id")
                    .with("id", each.booking())
                    .run();
            pools.count(each.wish().pool(), -each.wish().size(), 0);
        }
        return new HoldOutcome(List.of(), why);
    }

    private String whyNot(HoldSeats command, SeatWish wish) {
        var pool = pools.find(wish.pool());
        if (pool.isEmpty()) {
            return "seats.problem.unknown";
        }
        if (bookings.live(wish.pool(), command.member()).isPresent()) {
            return "seats.problem.twice";
        }
        if (!pool.get().open()) {
            return "seats.problem.closed";
        }
        return pool.get().waiting() > 0 ? "seats.problem.waited" : "seats.problem.full";
    }
}
