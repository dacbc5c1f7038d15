package org.essaim.cotraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkState;
import org.essaim.networks.TestNetworks;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.ChangedMeanwhileException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class CoTrainingIT {

    private static final String LINK = "https://visio.example.org/ruche";

    @Inject
    private CoTrainingPlanning planning;

    @Inject
    private CoTrainers trainers;

    @Inject
    private CoTrainingAgenda agenda;

    @Inject
    private CoTrainingCalendar calendar;

    @Inject
    private CoTrainingRound round;

    @Inject
    private NoticeBoard board;

    @Inject
    private TestNetworks networks;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer coordinator;
    private Viewer trainer;
    private NetworkId network;

    @BeforeEach
    void aNetwork() throws Exception {
        var running = people.enrol(aMember());
        trainer = people.enrol(aMember());
        network = networks.active(Joining.OPEN, running);
        coordinator = coordinating(network, running);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Viewer.PARIS).plusDays(20);
    }

    private PlanHalfDay half(int hour, int until, String place) {
        return new PlanHalfDay(null, day(), LocalTime.of(hour, 0), LocalTime.of(until, 0), place, LINK);
    }

    private PlanCoTraining plan(PlanHalfDay... halfDays) {
        return plan(5, 20, halfDays);
    }

    private PlanCoTraining plan(int minimum, int maximum, PlanHalfDay... halfDays) {
        return new PlanCoTraining(
                "Plans de travail",
                "On en écrit **un**.",
                "",
                "",
                "",
                List.of("MATHS"),
                List.of("6E"),
                "13",
                "26A0250001",
                "01234",
                "01",
                "",
                minimum,
                maximum,
                day().minusDays(10),
                null,
                null,
                false,
                0,
                "",
                List.of(halfDays));
    }

    private CoTrainingId drafted(PlanCoTraining plan) throws Exception {
        return people.as(coordinator, () -> planning.draft(network, plan));
    }

    private CoTrainingId published(PlanCoTraining plan) throws Exception {
        var id = drafted(plan);
        people.does(coordinator, () -> trainers.trainMyself(id));
        people.does(coordinator, () -> planning.publish(id));
        return id;
    }

    private CoTrainingView seen(Viewer viewer, CoTrainingId id) throws Exception {
        return people.as(viewer, () -> agenda.coTraining(id));
    }

    private void asked(CoTrainingId id) throws Exception {
        sql.change(
                "insert into co_training_trainer (co_training_id, member_id, state, invited_at) values (?, ?, 'INVITED', now())",
                id.value(),
                trainer.requireMember().value());
    }

    @Test
    void whoDoesNotCoordinatePlansNothing() {
        assertThatThrownBy(() -> people.as(trainer, () -> planning.draft(network, plan())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aDraftIsSeenByWhoPlansAndByWhoIsAskedToTrainAlone() throws Exception {
        var id = drafted(plan(half(9, 12, "Collège")));
        assertThatThrownBy(() -> seen(trainer, id)).isInstanceOf(NotFoundException.class);
        asked(id);
        assertThat(seen(trainer, id).may()).isEqualTo(new CoTrainingView.May(false, true, true));
        assertThat(seen(coordinator, id).may().plan()).isTrue();
        assertThatThrownBy(() -> seen(people.enrol(aMember()), id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void itIsPublishedWithAHalfDaySomewhereAndSomebodyWhoTrains() throws Exception {
        var bare = drafted(plan());
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.publish(bare)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("noHalfDay");
        var alone = drafted(plan(half(9, 12, "Collège")));
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.publish(alone)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("noTrainer");
    }

    @Test
    void aNetworkThatIsNotActivePublishesNothing() throws Exception {
        network = networks.made(NetworkState.FORMING, Joining.OPEN, coordinator);
        coordinator = coordinating(network, coordinator);
        var id = drafted(plan(half(9, 12, "Collège")));
        people.does(coordinator, () -> trainers.trainMyself(id));
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.publish(id)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("notActive");
    }

    @Test
    void linksAreForWhoTrainsAndPlans() throws Exception {
        var id = published(plan(half(9, 12, "")));
        assertThat(seen(trainer, id).halfDays()).extracting(HalfDayLine::link).containsExactly("");
        assertThat(seen(coordinator, id).halfDays())
                .extracting(HalfDayLine::link)
                .containsExactly(LINK);
    }

    @Test
    void aTrainerIsNotInTwoPlacesAtOnce() throws Exception {
        published(plan(half(9, 12, "Collège")));
        var other = drafted(plan(half(11, 13, "Lycée")));
        assertThatThrownBy(() -> people.does(coordinator, () -> trainers.trainMyself(other)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("trainerElsewhere");
        var later = drafted(plan(half(12, 15, "Lycée")));
        people.does(coordinator, () -> trainers.trainMyself(later));
        assertThat(seen(coordinator, later).ways())
                .extracting(ShortWay::minutes)
                .containsExactly(0);
        assertThatThrownBy(() -> people.does(
                        coordinator,
                        () -> planning.change(later, Seen.of(planning.form(later)), plan(half(11, 15, "Lycée")))))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void ofManyYesesAtOnceForOneMorningOneCounts() throws Exception {
        var ids = new ArrayList<CoTrainingId>();
        for (var i = 0; i < 6; i++) {
            var id = drafted(plan(half(9, 12, "Salle " + i)));
            asked(id);
            ids.add(id);
        }
        var waiting = new ConcurrentLinkedQueue<>(ids);
        var won = Race.winners(
                6,
                RuleException.class,
                () -> people.as(trainer, () -> {
                    trainers.answer(waiting.remove(), true);
                    return true;
                }));
        assertThat(won).isEqualTo(1);
        assertThat(sql.number("select count(*) from trainer_time where member_id = "
                        + trainer.requireMember().value()))
                .isEqualTo(1);
    }

    @Test
    void whoIsAskedSaysNoAndIsFree() throws Exception {
        var id = drafted(plan(half(9, 12, "Collège")));
        asked(id);
        people.does(trainer, () -> trainers.answer(id, true));
        people.does(trainer, () -> trainers.answer(id, false));
        assertThat(sql.number("select count(*) from trainer_time where member_id = "
                        + trainer.requireMember().value()))
                .isZero();
        assertThatThrownBy(() -> people.does(people.enrol(aMember()), () -> trainers.answer(id, true)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoInvitesThemselvesIsToldHowToTrain() throws Exception {
        var id = drafted(plan(half(9, 12, "Collège")));
        var own = sql.text(
                "select email from member where id = ?",
                coordinator.requireMember().value());
        assertThat(refusal(id, own)).isEqualTo("cotraining.problem.trainerSelf");
        people.does(coordinator, () -> trainers.trainMyself(id));
        assertThat(refusal(id, own)).isEqualTo("cotraining.problem.trainerSelfAlready");
        assertThat(seen(coordinator, id).may()).isEqualTo(new CoTrainingView.May(true, false, true));
    }

    private String refusal(CoTrainingId id, String invited) throws Exception {
        try {
            people.does(coordinator, () -> trainers.invite(id, invited));
            return "";
        } catch (InvalidException e) {
            return e.violations().get(0).messageKey();
        }
    }

    @Test
    void whoSavesAnOlderFormIsToldSo() throws Exception {
        var id = drafted(plan());
        var seen = people.as(coordinator, () -> Seen.of(planning.form(id)));
        people.does(coordinator, () -> planning.change(id, seen, plan(8, 12)));
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.change(id, seen, plan(3, 4))))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(people.as(coordinator, () -> planning.form(id)).maximum()).isEqualTo(12);
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        assertThatThrownBy(() -> drafted(plan(9, 5, half(9, 12, "a"), half(11, 10, "b"), half(10, 11, "c"))))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactlyInAnyOrder("maximum", "halfDays[1].end", "halfDays[2].begin"));
    }

    @Test
    void aChangeOfTimeRaisesTheSequenceAndKeepsTheHalfDay() throws Exception {
        var id = published(plan(half(9, 12, "Collège")));
        var form = people.as(coordinator, () -> planning.form(id));
        var kept = form.halfDays().get(0);
        var before = calendar.of(network, clock.instant()).get(0);
        var later = new PlanHalfDay(kept.id(), kept.day(), LocalTime.of(10, 0), kept.end(), kept.place(), kept.link());
        people.does(coordinator, () -> planning.change(id, Seen.of(form), plan(later)));
        var after = calendar.of(network, clock.instant()).get(0);
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
        assertThat(after.start()).isEqualTo(before.start().plus(Duration.ofHours(1)));
    }

    @Test
    void whatIsCancelledSaysWhyAndFreesItsTrainers() throws Exception {
        var id = published(plan(half(9, 12, "Collège")));
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.cancel(id, " ")))
                .isInstanceOf(InvalidException.class);
        people.does(coordinator, () -> planning.cancel(id, "Trop peu de monde."));
        assertThat(seen(trainer, id).told().reason()).isEqualTo("Trop peu de monde.");
        assertThat(calendar.of(network, clock.instant()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.cancelled()).isTrue());
        var again = drafted(plan(half(9, 12, "Collège")));
        people.does(coordinator, () -> trainers.trainMyself(again));
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.cancel(id, "Encore.")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void aCopySaysTheSameWithoutDays() throws Exception {
        var id = published(plan(half(9, 12, "Collège")));
        var copy = people.as(coordinator, () -> planning.copy(id));
        var form = people.as(coordinator, () -> planning.form(copy));
        assertThat(form.module()).isEqualTo("01234");
        assertThat(form.halfDays()).isEmpty();
        assertThat(seen(coordinator, copy).line().isDraft()).isTrue();
    }

    @Test
    void whatWasConfirmedRunsAndIsDoneByTheClock() throws Exception {
        var id = published(plan(half(9, 12, "Collège")));
        people.does(coordinator, () -> planning.confirm(id));
        round.run();
        assertThat(seen(trainer, id).line().state()).isEqualTo(CoTrainingState.CONFIRMED);
        clock.pass(Duration.ofDays(21));
        round.run();
        assertThat(seen(trainer, id).line().state()).isEqualTo(CoTrainingState.DONE);
        people.does(coordinator, () -> planning.report(id));
        assertThat(seen(trainer, id).line().state()).isEqualTo(CoTrainingState.REPORTED);
    }

    @Test
    void coordinatorsAreWarnedOnceOfTheDayOfTheDecision() throws Exception {
        published(plan(half(9, 12, "Collège")));
        round.warn();
        assertThat(told()).isZero();
        clock.pass(Duration.ofDays(8));
        round.warn();
        round.warn();
        assertThat(told()).isEqualTo(1);
    }

    private long told() throws Exception {
        return people.as(coordinator, () -> board.mine(false, Slice.first(10))).items().stream()
                .filter(notice -> notice.words().contains("il est temps de confirmer"))
                .count();
    }

    @Test
    void theListShowsWhatIsPublishedAndToCome() throws Exception {
        drafted(plan(half(9, 12, "Collège")));
        var id = published(plan(half(14, 17, "")));
        assertThat(listed("MATHS", "6E", "84", 100)).contains(id);
        assertThat(listed("EPS", "6E", "84", 100)).doesNotContain(id);
        assertThat(listed("MATHS", "CM2", "84", 100)).doesNotContain(id);
        assertThat(listed("MATHS", "6E", "84", 50)).doesNotContain(id);
        assertThat(listed("MATHS", "6E", "75", 200)).doesNotContain(id);
        assertThat(people.as(trainer, () -> agenda.of(network, 9)))
                .extracting(CoTrainingLine::id)
                .containsExactly(id);
    }

    private List<CoTrainingId> listed(String discipline, String level, String near, int kilometres) throws Exception {
        var filter = new CoTrainingFilter(
                Set.of("01"), "plans travail", Set.of(discipline), Set.of(level), near, kilometres, true, null);
        var request = new ListRequest<>(filter, CoTrainingOrder.SOONEST, Slice.first(50));
        return people.as(trainer, () -> agenda.list(request)).items().stream()
                .map(CoTrainingLine::id)
                .toList();
    }

    @Test
    void aDayThatIsYearsAwayIsRefused() {
        var plan = plan(half(9, 12, "Collège"));
        assertThatThrownBy(() -> drafted(new PlanCoTraining(
                        plan.title(),
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        5,
                        20,
                        LocalDate.of(26, 12, 5),
                        LocalDate.of(26, 12, 5),
                        LocalDate.of(2226, 12, 5),
                        false,
                        0,
                        "",
                        plan.halfDays())))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("decideOn", "opensOn", "closesOn"));
    }

    @Test
    void whatIsNotInAVocabularyIsRefused() {
        var plan = plan(half(9, 12, "Collège"));
        assertThatThrownBy(() -> drafted(new PlanCoTraining(
                        plan.title(),
                        "",
                        "",
                        "",
                        "",
                        List.of("X"),
                        List.of("Y"),
                        "999",
                        "",
                        "",
                        "",
                        "",
                        5,
                        20,
                        null,
                        null,
                        null,
                        false,
                        0,
                        "",
                        plan.halfDays())))
                .isInstanceOfSatisfying(InvalidException.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("disciplines", "levels", "departement"));
    }
}
