package org.essaim.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class SeatsIT {

    private static final Instant MONDAY = Instant.parse("2027-01-11T09:00:00Z");

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
    private SeatsData data;

    @Inject
    private TestSeats seats;

    @Inject
    private HeardSeats heard;

    @Inject
    private Transactions transactions;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    @BeforeEach
    void onAMonday() {
        clock.holdAt(MONDAY);
    }

    @AfterEach
    void allRulesHold() throws Exception {
        clock.letRun();
        assertThat(seats.findings()).isEmpty();
    }

    private EntryId wait(PoolId pool, int size, int atLeast) throws Exception {
        clock.pass(Duration.ofSeconds(1));
        return list.join(new JoinList(seats.somebody(), pool, 0, size, atLeast, Territory.METROPOLE, true));
    }

    private EntryId wait(PoolId pool) throws Exception {
        return wait(pool, 1, 1);
    }

    private EntryState state(EntryId entry) {
        return list.entry(entry).state();
    }

    private BookingId offer(EntryId entry) {
        return list.entry(entry).offer().orElseThrow();
    }

    @Test
    void noMoreSeatsAreHeldThanThereAre() throws Exception {
        var pool = seats.pool(7);
        var members = seats.people(20);
        var turn = new AtomicInteger();
        var won = Race.winners(
                20, RuleException.class, () -> seats.hold(members.get(turn.getAndIncrement()), new SeatWish(pool, 1))
                        .orThrow());
        assertThat(won).isEqualTo(7);
        assertThat(seats.line(pool).free()).isZero();
    }

    @Test
    void aRequestSentTwiceGetsTheFirstAnswerAgainARefusalToo() throws Exception {
        var pool = seats.pool(1);
        var member = seats.somebody();
        var late = seats.somebody();
        var command = holding(member, pool);
        var first = Race.results(8, () -> booking.hold(command));
        assertThat(first).hasSize(8).containsOnly(booking.hold(command));
        var refused = holding(late, pool);
        assertThat(booking.hold(refused).refusal()).isEqualTo("seats.problem.full");
        booking.release(first.get(0).orThrow().get(0));
        assertThat(booking.hold(refused).refusal()).isEqualTo("seats.problem.full");
        assertThat(booking.hold(holding(late, pool)).isHeld()).isTrue();
    }

    private static HoldSeats holding(MemberId member, PoolId pool) {
        return new HoldSeats(
                member,
                List.of(new SeatWish(pool, 1)),
                Optional.empty(),
                true,
                UUID.randomUUID().toString());
    }

    @Test
    void seatsOfSeveralPoolsAreHeldAllOrNone() throws Exception {
        var wide = seats.pool(2);
        var full = seats.pool(1);
        seats.taken(full, 1);
        var refused = seats.hold(seats.somebody(), new SeatWish(full, 1), new SeatWish(wide, 1));
        assertThat(refused.refusal()).isEqualTo("seats.problem.full");
        assertThat(seats.line(wide).used()).isZero();
        var held = seats.hold(seats.somebody(), new SeatWish(wide, 2), new SeatWish(seats.pool(1), 1));
        assertThat(held.orThrow()).hasSize(2);
    }

    @Test
    void aMemberHasSeatsOfAPoolOnce() throws Exception {
        var pool = seats.pool(3);
        var member = seats.somebody();
        assertThat(seats.hold(member, new SeatWish(pool, 1)).isHeld()).isTrue();
        assertThat(seats.hold(member, new SeatWish(pool, 1)).refusal()).isEqualTo("seats.problem.twice");
        assertThatThrownBy(() -> list.join(JoinList.forOne(member, pool, Territory.METROPOLE)))
                .isInstanceOf(RuleException.class);
        assertThat(seats.line(pool).used()).isEqualTo(1);
    }

    @Test
    void aHoldThatIsNotTakenInTimeIsFreeAgain() throws Exception {
        var pool = seats.pool(1);
        var until = clock.instant().plusSeconds(600);
        var id = booking.hold(new HoldSeats(
                        seats.somebody(), List.of(new SeatWish(pool, 1)), Optional.of(until), true, "one"))
                .orThrow()
                .get(0);
        clock.holdAt(until);
        assertThatThrownBy(() -> booking.take(id)).hasMessageContaining("tooLate");
        round.settle();
        assertThat(booking.find(id).orElseThrow().state()).isEqualTo(BookingState.EXPIRED);
        assertThat(seats.line(pool).available()).isEqualTo(1);
        assertThat(heard.of(pool)).containsExactly("SeatHeld", "HoldExpired");
    }

    @Test
    void whatIsNotApprovedIsHeldAndNotTaken() throws Exception {
        var pool = seats.pool(1);
        var id = booking.hold(
                        new HoldSeats(seats.somebody(), List.of(new SeatWish(pool, 1)), Optional.empty(), false, "one"))
                .orThrow()
                .get(0);
        assertThatThrownBy(() -> booking.take(id)).hasMessageContaining("notApproved");
        booking.approve(id, Optional.empty());
        booking.take(id);
        booking.take(id);
        assertThat(heard.of(pool)).containsExactly("SeatHeld", "SeatTaken");
    }

    @Test
    void aFreedSeatIsOfferedToTheFirstAndNotToThePublic() throws Exception {
        var pool = seats.pool(1);
        var taken = seats.taken(pool, 1);
        var first = wait(pool);
        var second = wait(pool);
        assertThat(list.entry(second).place()).isEqualTo(2);
        booking.release(taken);
        assertThat(state(first)).isEqualTo(EntryState.OFFERED);
        assertThat(list.entry(second).place()).isEqualTo(1);
        assertThat(seats.hold(seats.somebody(), new SeatWish(pool, 1)).refusal())
                .isEqualTo("seats.problem.waited");
        booking.take(offer(first));
        assertThat(state(first)).isEqualTo(EntryState.SERVED);
        assertThat(heard.of(pool)).containsExactly("SeatHeld", "SeatTaken", "SeatReleased", "SeatOffered", "SeatTaken");
    }

    @Test
    void whoeverFreesASeatTheNextOneIsOfferedIt() throws Exception {
        var pool = seats.pool(1);
        seats.taken(pool, 1);
        var first = wait(pool);
        var second = wait(pool);
        var third = wait(pool);
        var fourth = wait(pool);
        pools.resize(pool, 2);
        assertThat(state(first)).isEqualTo(EntryState.OFFERED);
        booking.release(offer(first));
        assertThat(state(first)).isEqualTo(EntryState.LEFT);
        assertThat(state(second)).isEqualTo(EntryState.OFFERED);
        // Eighteen working hours from Monday at ten end on Wednesday at ten.
        clock.holdAt(booking.find(offer(second)).orElseThrow().deadline());
        assertThat(clock.instant())
                .isBetween(
                        MONDAY.plus(Duration.ofDays(2)),
                        MONDAY.plus(Duration.ofDays(2)).plusSeconds(9));
        round.settle();
        assertThat(state(second)).isEqualTo(EntryState.EXPIRED);
        assertThat(state(third)).isEqualTo(EntryState.OFFERED);
        list.leave(third);
        assertThat(state(fourth)).isEqualTo(EntryState.OFFERED);
    }

    @Test
    void freedSeatsPileUpForAGroupAndPassItWhenItsTimeIsOver() throws Exception {
        var pool = seats.pool(3);
        var one = seats.taken(pool, 1);
        seats.taken(pool, 2);
        var group = wait(pool, 2, 2);
        var single = wait(pool);
        booking.release(one);
        assertThat(state(group)).isEqualTo(EntryState.WAITING);
        assertThat(state(single)).isEqualTo(EntryState.WAITING);
        assertThat(seats.line(pool).available()).isZero();
        clock.holdAt(list.entry(group).reservedUntil());
        round.settle();
        assertThat(state(single)).isEqualTo(EntryState.OFFERED);
        assertThat(list.entry(group).place()).isEqualTo(1);
    }

    @Test
    void aGroupIsServedOnceEnoughHavePiledUp() throws Exception {
        var pool = seats.pool(2);
        var one = seats.taken(pool, 1);
        var other = seats.taken(pool, 1);
        var group = wait(pool, 2, 2);
        booking.release(one);
        booking.release(other);
        assertThat(booking.find(offer(group)).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void aGroupThatIsContentWithAPartIsOfferedWhatThereIs() throws Exception {
        var pool = seats.pool(2);
        var one = seats.taken(pool, 1);
        seats.taken(pool, 1);
        var group = wait(pool, 3, 1);
        booking.release(one);
        assertThat(booking.find(offer(group)).orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void moreSeatsPromoteNobodyWhoNeedsAnApproval() throws Exception {
        var pool = seats.pool(1);
        seats.taken(pool, 1);
        var unapproved = list.join(new JoinList(seats.somebody(), pool, 0, 1, 1, Territory.METROPOLE, false));
        var next = wait(pool);
        pools.resize(pool, 2);
        assertThat(state(unapproved)).isEqualTo(EntryState.WAITING);
        assertThat(state(next)).isEqualTo(EntryState.OFFERED);
        pools.resize(pool, 3);
        assertThat(seats.line(pool).available()).isZero();
        list.approve(unapproved);
        assertThat(state(unapproved)).isEqualTo(EntryState.OFFERED);
    }

    @Test
    void anEntryThatIsEditedKeepsItsPlaceAndPriorityGoesBeforeTime() throws Exception {
        var pool = seats.pool(1);
        var taken = seats.taken(pool, 1);
        var first = wait(pool);
        var second = wait(pool);
        var urgent = list.join(new JoinList(seats.somebody(), pool, 5, 1, 1, Territory.REUNION, true));
        list.edit(first, 3, 1);
        assertThat(list.entry(urgent).place()).isEqualTo(1);
        assertThat(list.entry(first).place()).isEqualTo(2);
        assertThat(list.entry(second).place()).isEqualTo(3);
        booking.release(taken);
        assertThat(state(urgent)).isEqualTo(EntryState.OFFERED);
    }

    @Test
    void nobodyIsOfferedSeatsOfAPoolTheyDidNotChoose() throws Exception {
        var chosen = seats.pool(1);
        seats.taken(chosen, 1);
        var other = seats.pool(1);
        var entry = wait(chosen);
        booking.release(seats.taken(other, 1));
        assertThat(state(entry)).isEqualTo(EntryState.WAITING);
        assertThat(seats.line(other).available()).isEqualTo(1);
    }

    @Test
    void capacityIsNeverBelowWhatIsUsedNorAnEntryAboveIt() throws Exception {
        var pool = seats.pool(3);
        seats.taken(pool, 2);
        assertThatThrownBy(() -> pools.resize(pool, 1)).isInstanceOf(InvalidException.class);
        pools.resize(pool, 2);
        assertThatThrownBy(() -> wait(pool, 3, 3)).isInstanceOf(InvalidException.class);
    }

    @Test
    void allPoolsAreAddedUp() throws Exception {
        var before = seats.totals();
        var pool = seats.pool(2);
        var taken = seats.taken(pool, 1);
        seats.hold(seats.somebody(), new SeatWish(pool, 1));
        wait(pool);
        wait(pool);
        booking.release(taken);
        var after = seats.totals();
        assertThat(after.capacity() - before.capacity()).isEqualTo(2);
        assertThat(List.of(
                        after.pools() - before.pools(),
                        after.held() - before.held(),
                        after.offered() - before.offered(),
                        after.taken() - before.taken(),
                        after.waiting() - before.waiting()))
                .containsExactly(1L, 1L, 1L, 0L, 1L);
    }

    @Test
    void aClosedPoolGivesNothingUntilItIsOpenAgain() throws Exception {
        var pool = seats.pool(1);
        var taken = seats.taken(pool, 1);
        var entry = wait(pool);
        pools.close(pool);
        booking.release(taken);
        assertThat(state(entry)).isEqualTo(EntryState.WAITING);
        assertThat(seats.hold(seats.somebody(), new SeatWish(pool, 1)).refusal())
                .isEqualTo("seats.problem.closed");
        assertThatThrownBy(() -> wait(pool)).isInstanceOf(RuleException.class);
        pools.reopen(pool);
        assertThat(state(entry)).isEqualTo(EntryState.OFFERED);
    }

    @Test
    void twoAccountsThatBecomeOneKeepOneSeatAndTheEarlierPlace() throws Exception {
        var pool = seats.pool(2);
        var former = seats.somebody();
        var lasting = seats.somebody();
        var held = seats.hold(lasting, new SeatWish(pool, 1)).orThrow().get(0);
        var taken = seats.hold(former, new SeatWish(pool, 1)).orThrow().get(0);
        booking.take(taken);
        var next = wait(pool);
        var waited = seats.pool(1);
        seats.taken(waited, 1);
        var early = list.join(JoinList.forOne(former, waited, Territory.METROPOLE));
        clock.pass(Duration.ofSeconds(1));
        var late = list.join(JoinList.forOne(lasting, waited, Territory.METROPOLE));
        merging.merge(former, lasting);
        assertThat(booking.of(pool, lasting).orElseThrow().id()).isEqualTo(taken);
        assertThat(booking.find(held).orElseThrow().state()).isEqualTo(BookingState.RELEASED);
        assertThat(state(next)).isEqualTo(EntryState.OFFERED);
        assertThat(list.of(waited, lasting).orElseThrow().id()).isEqualTo(early);
        assertThat(state(late)).isEqualTo(EntryState.LEFT);
    }

    @Test
    void whoIsErasedGivesSeatsToWhoWaitsAndLeavesTheLists() throws Exception {
        var pool = seats.pool(1);
        var leaving = seats.somebody();
        var id = seats.hold(leaving, new SeatWish(pool, 1)).orThrow().get(0);
        var next = wait(pool);
        var other = seats.pool(1);
        seats.taken(other, 1);
        list.join(JoinList.forOne(leaving, other, Territory.METROPOLE));
        transactions.committed(() -> data.erase(new Person(leaving, "", ""), LastWishes.NONE));
        assertThat(booking.find(id)).isEmpty();
        assertThat(state(next)).isEqualTo(EntryState.OFFERED);
        assertThat(seats.line(other).waiting()).isZero();
    }

    @Test
    void whoMeetsAPoolThatIsHeldTooLongIsAskedToTryAgain() throws Exception {
        var pool = seats.pool(1);
        var member = seats.somebody();
        transactions.rolledBack(() -> {
            pools.resize(pool, 2);
            var other = CompletableFuture.supplyAsync(() -> seats.hold(member, new SeatWish(pool, 1)));
            assertThat(other)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(ConflictException.class);
        });
    }

    @Test
    void anInvariantThatIsBrokenIsFound() throws Exception {
        var pool = seats.pool(2);
        sql.change("update seat_pool set used = 2, waiting = 1 where id = ?", pool.value());
        assertThat(seats.findings()).extracting(SeatFinding::rule).containsExactly("counter", "waiting");
        sql.change("update seat_pool set used = 0, waiting = 0 where id = ?", pool.value());
    }
}
