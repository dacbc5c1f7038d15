package org.essaim.seats;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

/** Everybody at once, whatever they do. {@code -Dseats.race=10000} for a long one. */
@DomainTest
class SeatRaceIT {

    private static final int THREADS = 50;
    private static final int TURNS = Integer.getInteger("seats.race", 1_500);
    private static final int POOLS = 4;

    @Inject
    private SeatPools pools;

    @Inject
    private SeatBooking booking;

    @Inject
    private WaitingList list;

    @Inject
    private SeatMerging merging;

    @Inject
    private SeatRound round;

    @Inject
    private TestSeats seats;

    @Inject
    private Sql sql;

    private final List<PoolId> all = new ArrayList<>();
    private List<MemberId> members;

    @Test
    void whateverFiftyDoAtOnceNothingIsOversoldAndNobodyIsSkipped() throws Exception {
        members = seats.people(60);
        for (var i = 0; i < POOLS; i++) {
            all.add(seats.pool(8));
        }
        var turn = new AtomicInteger();
        var begin = System.nanoTime();
        var done = Race.results(THREADS, TURNS, () -> act(new Random(turn.getAndIncrement())));
        var seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        System.getLogger(SeatRaceIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} turns, {1} a second", TURNS, Math.round(TURNS / seconds));
        assertThat(done).hasSize(TURNS).contains(true, false);
        round.settle();
        assertThat(seats.findings()).isEmpty();
        assertThat(sql.number("select count(*) from seat_booking where state = 'TAKEN'"))
                .isPositive();
        assertThat(sql.number("select count(*) from seat_entry where state = 'SERVED'"))
                .isPositive();
    }

    /** Whether it was done; what a rule refuses is no failure. */
    private boolean act(Random random) {
        try {
            actOn(all.get(random.nextInt(POOLS)), members.get(random.nextInt(members.size())), random);
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    private void actOn(PoolId pool, MemberId member, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> hold(pool, member, random);
            case 2 -> booking.of(pool, member).ifPresent(mine -> booking.take(mine.id()));
            case 3, 4 -> booking.of(pool, member).ifPresent(mine -> booking.release(mine.id()));
            case 5 -> round.settle();
            case 6 -> pools.resize(pool, seats.line(pool).capacity() + 1);
            case 7 -> pools.resize(pool, Math.max(2, seats.line(pool).capacity() - 2));
            case 8, 9 -> join(pool, member, random);
            case 10 -> list.of(pool, member).ifPresent(mine -> change(mine.id(), random));
            default -> merging.merge(member, members.get(random.nextInt(members.size())));
        }
    }

    private void hold(PoolId pool, MemberId member, Random random) {
        var other = all.get(random.nextInt(POOLS));
        var wishes = other.equals(pool) || random.nextBoolean()
                ? List.of(new SeatWish(pool, 1 + random.nextInt(2)))
                : List.of(new SeatWish(pool, 1), new SeatWish(other, 1));
        var until = random.nextBoolean()
                ? Optional.<Instant>empty()
                : Optional.of(Instant.now().plusMillis(random.nextInt(400)));
        booking.hold(new HoldSeats(
                        member,
                        wishes,
                        until,
                        random.nextInt(4) > 0,
                        UUID.randomUUID().toString()))
                .orThrow();
    }

    private void join(PoolId pool, MemberId member, Random random) {
        var size = 1 + random.nextInt(3);
        list.join(new JoinList(
                member,
                pool,
                random.nextInt(8) == 0 ? 1 : 0,
                size,
                1 + random.nextInt(size),
                Territory.values()[random.nextInt(Territory.values().length)],
                random.nextInt(4) > 0));
    }

    private void change(EntryId entry, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> list.leave(entry);
            case 1 -> list.approve(entry);
            default -> list.edit(entry, 2, 1 + random.nextInt(2));
        }
    }
}
