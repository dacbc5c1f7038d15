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
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.TestNetworks;
import org.essaim.notifications.NoticeBoard;
import org.essaim.seats.SeatUpkeep;
import org.essaim.seats.SeatsAudit;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class RegistrationsIT {

    private static final String LINK = "https://visio.example.org/essaim";
    private static final WantPlace NOTHING_TO_SAY = new WantPlace("");

    @Inject
    private CoTrainingPlanning planning;

    @Inject
    private CoTrainers trainers;

    @Inject
    private Registering registering;

    @Inject
    private RegistrationDesk desk;

    @Inject
    private CoTrainingPlaces places;

    @Inject
    private CoTrainingAgenda agenda;

    @Inject
    private CoTrainingCalendar calendar;

    @Inject
    private CoTrainingData data;

    @Inject
    private CoTrainingRound round;

    @Inject
    private RegistrationReminders reminders;

    @Inject
    private MemberActs acts;

    @Inject
    private SeatUpkeep upkeep;

    @Inject
    private SeatsAudit audit;

    @Inject
    private NoticeBoard board;

    @Inject
    private TestNetworks networks;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private Viewer coordinator;
    private Viewer member;
    private NetworkId network;

    @BeforeEach
    void aNetwork() throws Exception {
        var running = people.enrol(aMember());
        member = people.enrol(aMember());
        network = networks.active(Joining.OPEN, running);
        coordinator = coordinating(network, running);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Viewer.PARIS).plusDays(20);
    }

    private PlanHalfDay half(int hour, int until) {
        return new PlanHalfDay(null, day(), LocalTime.of(hour, 0), LocalTime.of(until, 0), "", LINK);
    }

    private PlanCoTraining plan(int maximum, boolean approval, LocalDate opens, PlanHalfDay... halfDays) {
        return new PlanCoTraining(
                "Plans de travail",
                "On en écrit un.",
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
                1,
                maximum,
                null,
                opens,
                null,
                approval,
                0,
                "",
                List.of(halfDays));
    }

    private CoTrainingId published(PlanCoTraining plan) throws Exception {
        var trainer = people.enrol(aMember());
        var id = people.as(coordinator, () -> planning.draft(network, plan));
        sql.change(
                "insert into co_training_trainer (co_training_id, member_id, state, invited_at) values (?, ?, 'INVITED', now())",
                id.value(),
                trainer.requireMember().value());
        people.does(trainer, () -> trainers.answer(id, true));
        people.does(coordinator, () -> planning.publish(id));
        return id;
    }

    private CoTrainingId open(int maximum) throws Exception {
        return published(plan(maximum, false, null, half(9, 12)));
    }

    private void register(Viewer who, CoTrainingId id) throws Exception {
        people.does(who, () -> registering.register(id, NOTHING_TO_SAY));
    }

    private Viewer registered(CoTrainingId id) throws Exception {
        var somebody = people.enrol(aMember());
        register(somebody, id);
        return somebody;
    }

    private Viewer waiting(CoTrainingId id) throws Exception {
        var somebody = people.enrol(aMember());
        people.does(somebody, () -> registering.waitFor(id, NOTHING_TO_SAY));
        return somebody;
    }

    private CoTrainingStanding standing(Viewer who, CoTrainingId id) throws Exception {
        return people.as(who, () -> places.standing(id));
    }

    private RegistrationState state(Viewer who, CoTrainingId id) throws Exception {
        return standing(who, id).state().orElseThrow();
    }

    private void refused(Viewer who, CoTrainingId id, String why) {
        assertThatThrownBy(() -> register(who, id))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining(why);
    }

    private List<String> told(Viewer who) throws Exception {
        return people.as(who, () -> board.mine(false, Slice.first(50))).items().stream()
                .map(notice -> notice.words())
                .toList();
    }

    private void sound() throws Exception {
        assertThat(people.as(Viewer.portal(), audit::findings)).isEmpty();
    }

    @Test
    void whoRegistersHasAPlaceTheLinkAndTheDayInTheirCalendar() throws Exception {
        var id = open(3);
        assertThat(people.as(member, () -> agenda.coTraining(id)).halfDays())
                .extracting(HalfDayLine::link)
                .containsExactly("");
        register(member, id);
        assertThat(state(member, id)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(standing(member, id).available()).isEqualTo(2);
        assertThat(people.as(member, () -> agenda.coTraining(id)).halfDays())
                .extracting(HalfDayLine::link)
                .containsExactly(LINK);
        assertThat(calendar.of(member.requireMember(), clock.instant()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.description()).contains(LINK));
        assertThat(told(member)).anyMatch(words -> words.contains("Vous avez une place"));
        refused(member, id, "there");
    }

    @Test
    void placesAreGivenOnTheirDaysBeforeTheStartAlone() throws Exception {
        var later = published(plan(3, false, day().minusDays(5), half(9, 12)));
        assertThat(standing(member, later).window()).isEqualTo(RegistrationWindow.NOT_YET);
        refused(member, later, "notNow");
        clock.pass(Duration.ofDays(16));
        register(member, later);
        clock.pass(Duration.ofDays(5));
        refused(people.enrol(aMember()), later, "notNow");
        assertThatThrownBy(() -> people.does(member, () -> registering.cancel(later, "")))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void whoTrainsOrIsKeptOutHasNoPlace() throws Exception {
        var id = people.as(coordinator, () -> planning.draft(network, plan(3, false, null, half(9, 12))));
        people.does(coordinator, () -> trainers.trainMyself(id));
        people.does(coordinator, () -> planning.publish(id));
        refused(coordinator, id, "trainsHere");
        sql.change(
                "insert into network_membership (network_id, member_id, state, role, word, since)"
                        + " values (?, ?, 'SUSPENDED', 'MEMBER', '', now())",
                network.value(),
                member.requireMember().value());
        refused(member, id, "apart");
        var other = open(3);
        refused(coordinator, other, "trainsThen");
    }

    @Test
    void whoAgreesToTrainGivesTheirPlaceBack() throws Exception {
        var id = open(1);
        register(coordinator, id);
        var next = waiting(id);
        people.does(coordinator, () -> trainers.trainMyself(id));
        assertThat(state(coordinator, id)).isEqualTo(RegistrationState.CANCELLED);
        assertThat(state(next, id)).isEqualTo(RegistrationState.OFFERED);
    }

    @Test
    void whoseAccountIsClosedHasNoPlaceAnyMore() throws Exception {
        var id = open(1);
        register(member, id);
        people.does(
                people.enrol(aMember().administrator()),
                () -> acts.carryOut(
                        new ActOnMembers(MemberAct.SUSPEND, List.of(member.requireMember()), null, "Des insultes.")));
        assertThat(standing(coordinator, id).available()).isEqualTo(1);
        assertThat(standing(member, id).state()).hasValue(RegistrationState.CANCELLED);
    }

    @Test
    void noOfferStandsOnceItHasBegun() throws Exception {
        var id = open(1);
        var first = registered(id);
        var second = waiting(id);
        clock.pass(Duration.ofDays(19));
        people.does(first, () -> registering.cancel(id, ""));
        assertThat(standing(second, id).ends().toInstant())
                .isEqualTo(people.as(second, () -> agenda.coTraining(id)).line().startsAt());
    }

    @Test
    void whoDeclinesGivesBackWhatIsOfferedAndNothingElse() throws Exception {
        var id = open(1);
        var first = registered(id);
        var second = waiting(id);
        assertNothingIsOffered(second, id);
        people.does(first, () -> registering.cancel(id, ""));
        people.does(second, () -> registering.accept(id));
        assertNothingIsOffered(second, id);
        assertThat(state(second, id)).isEqualTo(RegistrationState.REGISTERED);
        var third = waiting(id);
        people.does(second, () -> registering.cancel(id, ""));
        people.does(third, () -> registering.decline(id));
        people.does(third, () -> registering.decline(id));
        assertThat(state(third, id)).isEqualTo(RegistrationState.CANCELLED);
    }

    private void assertNothingIsOffered(Viewer who, CoTrainingId id) {
        assertThatThrownBy(() -> people.does(who, () -> registering.decline(id)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("nothingOffered");
    }

    @Test
    void whereModerationTookItOutNobodyTakesAPlace() throws Exception {
        var id = open(1);
        var first = registered(id);
        var second = waiting(id);
        people.does(first, () -> registering.cancel(id, ""));
        sql.change("update co_training set taken_out = true where id = ?", id.value());
        assertThatThrownBy(() -> people.does(second, () -> registering.accept(id)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("notNow");
        people.does(Viewer.portal(), round::run);
        waitingIsRefused(id);
    }

    private void waitingIsRefused(CoTrainingId id) {
        assertThatThrownBy(() -> waiting(id)).isInstanceOf(RuleException.class);
    }

    @Test
    void whoHasAPlaceElsewhereThenDoesNotAgreeToTrain() throws Exception {
        register(coordinator, open(3));
        var other = people.as(coordinator, () -> planning.draft(network, plan(3, false, null, half(11, 13))));
        assertThatThrownBy(() -> people.does(coordinator, () -> trainers.trainMyself(other)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("placeThen");
    }

    @Test
    void nobodyHasPlacesInTwoHalfDaysAtOnce() throws Exception {
        var id = open(3);
        register(member, id);
        var other = published(plan(3, false, null, half(11, 13)));
        refused(member, other, "elsewhere");
        people.does(member, () -> registering.cancel(id, "Un conseil de classe."));
        register(member, other);
    }

    @Test
    void ofManyClicksForOneMorningInManyCoTrainingsOneCounts() throws Exception {
        var ids = new ArrayList<CoTrainingId>();
        for (var i = 0; i < 5; i++) {
            ids.add(open(3));
        }
        var left = new ConcurrentLinkedQueue<>(ids);
        var won = Race.winners(
                5,
                RuleException.class,
                () -> people.as(member, () -> {
                    registering.register(left.remove(), NOTHING_TO_SAY);
                    return true;
                }));
        assertThat(won).isEqualTo(1);
        sound();
    }

    @Test
    void ofFortyWhoClickAtOnceThreeHaveTheThreePlacesAndTheOthersAreToldSo() throws Exception {
        var id = open(3);
        var all = new ConcurrentLinkedQueue<Viewer>();
        for (var i = 0; i < 40; i++) {
            all.add(people.enrol(aMember()));
        }
        var won = Race.winners(40, BusinessException.class, () -> {
            register(all.remove(), id);
            return true;
        });
        assertThat(won).isEqualTo(3);
        assertThat(standing(member, id).available()).isZero();
        assertThat(sql.number("select count(*) from co_training_registration where co_training_id = " + id.value()))
                .isEqualTo(3);
        sound();
    }

    @Test
    void aFreedPlaceIsOfferedInTurnUntilADeadline() throws Exception {
        var id = open(1);
        var first = registered(id);
        var second = waiting(id);
        var third = waiting(id);
        assertThat(standing(second, id).place()).isEqualTo(1);
        assertThat(standing(third, id).place()).isEqualTo(2);
        refused(member, id, "seats.problem");

        people.does(first, () -> registering.cancel(id, ""));
        assertThat(state(second, id)).isEqualTo(RegistrationState.OFFERED);
        assertThat(told(second)).anyMatch(words -> words.contains("Une place se libère"));
        clock.pass(Duration.ofDays(7));
        for (var pool : people.as(Viewer.portal(), upkeep::due)) {
            people.does(Viewer.portal(), () -> upkeep.settle(pool));
        }
        assertThat(state(second, id)).isEqualTo(RegistrationState.EXPIRED);
        assertThat(state(third, id)).isEqualTo(RegistrationState.OFFERED);
        assertThatThrownBy(() -> people.does(second, () -> registering.accept(id)))
                .isInstanceOf(RuleException.class);
        people.does(third, () -> registering.accept(id));
        people.does(third, () -> registering.accept(id));
        assertThat(state(third, id)).isEqualTo(RegistrationState.REGISTERED);
        sound();
    }

    @Test
    void whoHasAnotherPlaceThenAcceptsNoOffer() throws Exception {
        var id = open(1);
        var first = registered(id);
        var second = waiting(id);
        register(second, published(plan(3, false, null, half(8, 10))));
        people.does(first, () -> registering.cancel(id, ""));
        assertThatThrownBy(() -> people.does(second, () -> registering.accept(id)))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("elsewhere");
        people.does(second, () -> registering.cancel(id, ""));
        assertThat(standing(member, id).mayRegister()).isTrue();
    }

    private ActOnRegistrations act(RegistrationAct act, CoTrainingId id, String reason, Viewer... who) {
        var members = List.of(who).stream().map(Viewer::requireMember).toList();
        return new ActOnRegistrations(id, act, members, new RegistrationReason(reason));
    }

    private long done(ActOnRegistrations act) throws Exception {
        return people.as(coordinator, () -> desk.carryOut(act)).done();
    }

    @Test
    void whereCoordinatorsSayYesAPlaceIsKeptUntilTheyDo() throws Exception {
        var id = published(plan(2, true, null, half(9, 12)));
        var first = registered(id);
        var second = registered(id);
        var third = waiting(id);
        assertThat(state(first, id)).isEqualTo(RegistrationState.ASKED);
        assertThat(told(coordinator)).anyMatch(words -> words.contains("attend votre réponse"));
        var preview = people.as(coordinator, () -> desk.preview(act(RegistrationAct.APPROVE, id, "", first, second)));
        assertThat(preview.done()).isEqualTo(2);
        assertThat(state(first, id)).isEqualTo(RegistrationState.ASKED);
        assertThat(done(act(RegistrationAct.APPROVE, id, "", first))).isEqualTo(1);
        assertThat(done(act(RegistrationAct.APPROVE, id, "", first))).isZero();
        assertThat(done(act(RegistrationAct.REFUSE, id, "Déjà formée.", second)))
                .isEqualTo(1);
        assertThat(state(first, id)).isEqualTo(RegistrationState.REGISTERED);
        assertThat(standing(second, id).reason()).isEqualTo("Déjà formée.");
        assertThat(state(third, id)).isEqualTo(RegistrationState.WAITING);
        assertThat(done(act(RegistrationAct.APPROVE, id, "", third))).isEqualTo(1);
        assertThat(state(third, id)).isEqualTo(RegistrationState.OFFERED);
        refused(second, id, "notAgain");
        sound();
    }

    @Test
    void coordinatorsAloneSeeWhoComesAndTakeAPlaceBackForAReason() throws Exception {
        var id = open(2);
        people.does(member, () -> registering.register(id, new WantPlace("Une salle sans marches.")));
        var request = new ListRequest<>(
                new RegistrationFilter("", Set.of(), Set.of()), RegistrationOrder.LIST, Slice.first(20));
        assertThat(people.as(coordinator, () -> desk.list(id, request)).items())
                .singleElement()
                .satisfies(line -> assertThat(line.needs()).isEqualTo("Une salle sans marches."));
        assertThatThrownBy(() -> people.as(member, () -> desk.list(id, request)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> done(act(RegistrationAct.REMOVE, id, " ", member)))
                .isInstanceOf(InvalidException.class);
        assertThat(done(act(RegistrationAct.REMOVE, id, "Deux fois absente.", member)))
                .isEqualTo(1);
        assertThat(standing(member, id).available()).isEqualTo(2);
        assertThat(told(member)).anyMatch(words -> words.contains("retiré votre inscription"));
    }

    @Test
    void theMaximumFallsToWhatIsUsedAndNoFurther() throws Exception {
        var id = open(2);
        registered(id);
        registered(id);
        var last = waiting(id);
        assertThatThrownBy(() -> maximum(id, 1))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("maximum"));
        maximum(id, 3);
        assertThat(state(last, id)).isEqualTo(RegistrationState.OFFERED);
    }

    private void maximum(CoTrainingId id, int maximum) throws Exception {
        var form = people.as(coordinator, () -> planning.form(id));
        var kept = form.halfDays().toArray(PlanHalfDay[]::new);
        people.does(coordinator, () -> planning.change(id, Seen.of(form), plan(maximum, false, null, kept)));
    }

    @Test
    void aHalfDayThatMovesOntoAnotherOneIsSaidToWhoHasBoth() throws Exception {
        var id = open(3);
        var other = published(plan(3, false, null, half(14, 17)));
        register(member, id);
        register(member, other);
        var form = people.as(coordinator, () -> planning.form(other));
        var kept = form.halfDays().get(0);
        var moved = new PlanHalfDay(kept.id(), kept.day(), LocalTime.of(10, 0), LocalTime.of(13, 0), "", LINK);
        people.does(coordinator, () -> planning.change(other, Seen.of(form), plan(3, false, null, moved)));
        assertThat(standing(member, other).atTwoPlaces()).isTrue();
        assertThat(told(member)).anyMatch(words -> words.contains("en même temps"));
        people.does(member, () -> registering.cancel(id, ""));
        assertThat(standing(member, other).atTwoPlaces()).isFalse();
        refused(member, open(3), "elsewhere");
    }

    @Test
    void whatIsCancelledFreesAllAndTellsAll() throws Exception {
        var id = open(1);
        register(member, id);
        var late = waiting(id);
        people.does(coordinator, () -> planning.cancel(id, "La salle est prise."));
        assertThat(state(member, id)).isEqualTo(RegistrationState.CALLED_OFF);
        assertThat(told(member)).anyMatch(words -> words.contains("est annulée"));
        assertThat(told(late)).anyMatch(words -> words.contains("est annulée"));
        assertThat(told(late)).noneMatch(words -> words.contains("se libère"));
        assertThat(calendar.of(member.requireMember(), clock.instant()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.cancelled()).isTrue());
        register(member, open(1));
        sound();
    }

    @Test
    void eachReminderIsToldOnceWhateverRunsTwice() throws Exception {
        var id = open(3);
        register(member, id);
        reminders.remind();
        assertThat(reminded()).isZero();
        clock.pass(Duration.ofDays(14));
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).isEqualTo(1);
        clock.pass(Duration.ofDays(5));
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).isEqualTo(2);
    }

    private long reminded() throws Exception {
        return told(member).stream()
                .filter(words -> words.contains("c’est dans une semaine") || words.contains("c’est demain"))
                .count();
    }

    @Test
    void nothingIsOfferedOnceItHasBegun() throws Exception {
        var id = open(1);
        register(member, id);
        waiting(id);
        people.does(coordinator, () -> planning.confirm(id));
        clock.pass(Duration.ofDays(21));
        round.run();
        assertThat(sql.number("select count(*) from seat_pool where open and thing_kind = 'cotraining' and thing_id = "
                        + id.value()))
                .isZero();
    }

    @Test
    void whatWasSaidToCoordinatorsIsForgottenAMonthLater() throws Exception {
        var id = open(1);
        people.does(member, () -> registering.register(id, new WantPlace("Une rampe.")));
        clock.pass(Duration.ofDays(60));
        var kept = data.retentions().stream()
                .filter(each -> each.key().equals("cotraining.kept.needs"))
                .findFirst()
                .orElseThrow();
        transactions.committed(() -> kept.removal().orElseThrow().remove(kept.before(clock.instant())));
        assertThat(standing(member, id).needs()).isEmpty();
        assertThat(state(member, id)).isEqualTo(RegistrationState.REGISTERED);
    }
}
