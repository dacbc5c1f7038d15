package org.essaim.cotraining.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.essaim.attestations.AttestationNature;
import org.essaim.attestations.AttestationState;
import org.essaim.attestations.AttestationView;
import org.essaim.attestations.MyAttestations;
import org.essaim.attestations.RevocationCause;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.CoTrainingIntake;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.PlanCoTraining;
import org.essaim.cotraining.PlanHalfDay;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.TestNetworks;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class SheetsIT {

    private static final String REASON = "La feuille de papier le dit.";

    @Inject
    private SheetKeeping keeping;

    @Inject
    private SheetClosing closing;

    @Inject
    private CheckingIn checkingIn;

    @Inject
    private SheetAttestations attestations;

    @Inject
    private SheetCheck check;

    @Inject
    private SheetData data;

    @Inject
    private SheetSettling settling;

    @Inject
    private CoTrainingIntake intake;

    @Inject
    private MyAttestations own;

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
    private Viewer trainer;
    private Viewer member;
    private NetworkId network;
    private CoTrainingId id;
    private HalfDayId morning;
    private HalfDayId afternoon;

    /** A co-training of a morning (9 to 12) and an afternoon (1.30 to 4.30 pm), with one place taken. */
    @BeforeEach
    void aCoTraining() throws Exception {
        clock.letRun();
        var running = people.enrol(aMember());
        trainer = people.enrol(aMember().named("Basile Romarin"));
        member = people.enrol(aMember().named("Capucine Ortie"));
        network = networks.active(Joining.OPEN, running);
        coordinator = coordinating(network, running);
        var plan = new PlanCoTraining(
                "Plans de travail",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                "26A0250001",
                "01234",
                "",
                "",
                1,
                60,
                null,
                null,
                null,
                false,
                0,
                "",
                List.of(half(9, 0, 12, 0), half(13, 30, 16, 30)));
        id = people.as(
                Viewer.portal(),
                () -> intake.takeIn(network, plan, trainer.requireMember(), CoTrainingState.CONFIRMED, ""));
        register(member);
        var halves = people.as(trainer, () -> keeping.list(id));
        morning = halves.get(0).half();
        afternoon = halves.get(1).half();
    }

    @AfterEach
    void timeGoesOn() {
        clock.letRun();
    }

    private LocalDate day() {
        return LocalDate.of(2027, 3, 13);
    }

    private PlanHalfDay half(int hour, int minute, int until, int untilMinute) {
        return new PlanHalfDay(
                null, day(), LocalTime.of(hour, minute), LocalTime.of(until, untilMinute), "Collège des Filaos", "");
    }

    private void register(Viewer who) throws Exception {
        people.does(Viewer.portal(), () -> intake.register(id, who.requireMember(), true));
    }

    private Viewer registered(String name) throws Exception {
        var somebody = people.enrol(aMember().named(name));
        register(somebody);
        return somebody;
    }

    private void at(int hour, int minute) {
        clock.holdAt(moment(hour, minute));
    }

    private Instant moment(int hour, int minute) {
        return day().atTime(hour, minute).atZone(Viewer.PARIS).toInstant();
    }

    private SheetView sheet(HalfDayId half) throws Exception {
        return people.as(trainer, () -> keeping.sheet(half));
    }

    private SheetLine line(HalfDayId half, Viewer who) throws Exception {
        return sheet(half).lines().stream()
                .filter(line -> who.requireMember().equals(line.member()))
                .findFirst()
                .orElseThrow();
    }

    private void tick(Viewer by, HalfDayId half, Viewer who, Presence state, int late) throws Exception {
        var line = line(half, who);
        people.does(by, () -> keeping.tick(half, List.of(new Tick(line.id(), state, late, 0)), false));
    }

    private String code(HalfDayId half) throws Exception {
        return people.as(trainer, () -> keeping.code(half)).text();
    }

    private void checkIn(Viewer who, String code) throws Exception {
        people.does(who, () -> checkingIn.checkIn(morning, code));
    }

    private void close(HalfDayId half) throws Exception {
        people.does(trainer, () -> closing.close(half, Optional.of(Presence.ABSENT), false));
    }

    /** Everybody who has a place was there in the morning, or all day. */
    private void bothClosed(boolean allDay) throws Exception {
        at(12, 0);
        people.does(trainer, () -> keeping.tickAll(morning, false));
        close(morning);
        at(16, 30);
        sheet(afternoon);
        if (allDay) {
            people.does(trainer, () -> keeping.tickAll(afternoon, false));
        }
        close(afternoon);
    }

    private List<AttestationView> attested(Viewer who) throws Exception {
        return people.as(who, own::mine);
    }

    private List<SheetFinding> findings() throws Exception {
        return people.as(people.enrol(aMember().administrator()), check::findings);
    }

    private void amend(HalfDayId half, Viewer who, Presence state) throws Exception {
        var line = line(half, who);
        people.does(coordinator, () -> closing.amend(half, new Tick(line.id(), state, 0, 0), REASON));
    }

    @Test
    void whoHasAPlaceIsExpectedFromAnHourBeforeAndWhoGetsOneLaterToo() throws Exception {
        at(7, 59);
        assertThat(sheet(morning).fillable()).isFalse();
        assertThat(sheet(morning).lines()).extracting(SheetLine::name).containsExactly("Capucine Ortie");
        at(8, 0);
        assertThat(sheet(morning).fillable()).isTrue();
        registered("Aubépine Lys");
        assertThat(sheet(morning).lines())
                .extracting(SheetLine::name, SheetLine::state)
                .containsExactly(tuple("Aubépine Lys", Presence.EXPECTED), tuple("Capucine Ortie", Presence.EXPECTED));
    }

    @Test
    void whoTrainsAndWhoCoordinatesTicksAndNobodyElse() throws Exception {
        at(8, 30);
        tick(trainer, morning, member, Presence.PRESENT, 20);
        assertThat(line(morning, member))
                .returns(Marking.TRAINER, SheetLine::way)
                .returns(20, SheetLine::late);
        tick(coordinator, morning, member, Presence.EXCUSED, 20);
        assertThat(line(morning, member))
                .returns(Marking.COORDINATOR, SheetLine::way)
                .returns(0, SheetLine::late);
        var line = line(morning, member).id();
        for (var other : List.of(member, people.enrol(aMember()), coordinating(new NetworkId(999_999), member))) {
            assertThatThrownBy(() -> people.does(
                            other, () -> keeping.tick(morning, List.of(new Tick(line, Presence.PRESENT, 0, 0)), false)))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> tick(trainer, morning, member, Presence.PRESENT, 180))
                .isInstanceOf(InvalidException.class);
    }

    @Test
    void whoIsInTheRoomSaysSoByItsCodeAndAnOldOneIsRefused() throws Exception {
        at(8, 40);
        var first = code(morning);
        checkIn(member, first.toLowerCase());
        assertThat(line(morning, member))
                .returns(Presence.PRESENT, SheetLine::state)
                .returns(Marking.CODE, SheetLine::way);
        checkIn(member, "encore");
        clock.pass(Duration.ofSeconds(60));
        var late = registered("Aubépine Lys");
        assertThatThrownBy(() -> checkIn(late, first)).isInstanceOf(InvalidException.class);
        assertThat(line(morning, late).state()).isEqualTo(Presence.EXPECTED);
        checkIn(late, code(morning));
        assertThat(line(morning, late).state()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void theCodeCountsAroundTheHalfDayForWhoHasAPlaceUntilTheSheetIsClosed() throws Exception {
        at(8, 29);
        assertThatThrownBy(() -> checkIn(member, code(morning))).hasMessageContaining("codeNotYet");
        at(9, 0);
        var somebody = people.enrol(aMember());
        assertThatThrownBy(() -> checkIn(somebody, code(morning))).hasMessageContaining("codeNoPlace");
        at(12, 29);
        assertThat(people.as(member, () -> checkingIn.mine(morning)).open()).isTrue();
        close(morning);
        assertThatThrownBy(() -> checkIn(member, "ACDEFH")).hasMessageContaining("sheetClosed");
        at(12, 30);
        assertThatThrownBy(() -> checkIn(member, "ACDEFH")).hasMessageContaining("codeOver");
    }

    @Test
    void whoGuessesCodesIsSlowedDownAndOthersAreNot() throws Exception {
        at(9, 0);
        for (var i = 0; i < 6; i++) {
            assertThatThrownBy(() -> checkIn(member, "ZZZZZZ")).isInstanceOf(InvalidException.class);
        }
        var right = code(morning);
        assertThatThrownBy(() -> checkIn(member, right)).isInstanceOf(TooManyRequestsException.class);
        assertThat(line(morning, member).state()).isEqualTo(Presence.EXPECTED);
        var other = registered("Aubépine Lys");
        checkIn(other, right);
        assertThat(line(morning, other).isPresent()).isTrue();
    }

    @Test
    void whoComesWithoutAPlaceIsLetInByWhoKeepsTheSheetAlone() throws Exception {
        at(9, 10);
        var guest = people.enrol(aMember().named("Fleur Bruyère"));
        var address = sql.text(
                "select email from member where id = ?", guest.requireMember().value());
        people.does(trainer, () -> keeping.add(morning, address));
        assertThat(line(morning, guest))
                .returns(LineOrigin.DOOR, SheetLine::joined)
                .returns(Presence.PRESENT, SheetLine::state);
        assertThatThrownBy(() -> people.does(trainer, () -> keeping.add(morning, address)))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> people.does(member, () -> keeping.add(morning, address)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whatIsCancelledHasNoSheetToFillOrClose() throws Exception {
        at(12, 0);
        var line = line(morning, member).id();
        sql.change("update co_training set state = 'CANCELLED', reason = 'Une grève.' where id = ?", id.value());
        assertThat(sheet(morning).fillable()).isFalse();
        assertThatThrownBy(() -> people.does(
                        trainer, () -> keeping.tick(morning, List.of(new Tick(line, Presence.PRESENT, 0, 0)), false)))
                .hasMessageContaining("sheetNotHeld");
        assertThatThrownBy(() -> close(morning)).hasMessageContaining("sheetNotHeld");
    }

    @Test
    void aSheetIsClosedOnceAllIsDecidedAndTheDatabaseChangesItNoMore() throws Exception {
        at(11, 29);
        sheet(morning);
        assertThatThrownBy(() -> close(morning)).hasMessageContaining("sheetNotOver");
        at(11, 30);
        assertThatThrownBy(() -> people.does(trainer, () -> closing.close(morning, Optional.empty(), false)))
                .isInstanceOf(InvalidException.class);
        close(morning);
        assertThat(sheet(morning).head().state()).isEqualTo(SheetState.CLOSED);
        assertThatThrownBy(() -> tick(trainer, morning, member, Presence.PRESENT, 0))
                .isInstanceOf(RuleException.class);
        var sheet = sheet(morning).head().sheet();
        for (var statement : List.of(
                "update sign_in_line set state = 'PRESENT' where sheet_id = " + sheet,
                "update sign_in_line set name = 'Une autre' where sheet_id = " + sheet,
                "delete from sign_in_line where sheet_id = " + sheet,
                "update sign_in_sheet set state = 'OPEN' where id = " + sheet,
                "delete from half_day where id = " + morning,
                "update sign_in_entry set reason = 'Une raison' where sheet_id = " + sheet,
                "delete from sign_in_entry where sheet_id = " + sheet)) {
            assertThatThrownBy(() -> sql.change(statement)).as(statement).hasMessageContaining("ERROR");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void withTheLastSheetWhoWasThereHasAnAttestationOfTheirHalfDays() throws Exception {
        var all = registered("Aubépine Lys");
        var excused = registered("Fleur Bruyère");
        at(11, 40);
        tick(trainer, morning, member, Presence.PRESENT, 40);
        tick(trainer, morning, all, Presence.PRESENT, 0);
        tick(trainer, morning, excused, Presence.EXCUSED, 0);
        close(morning);
        assertThat(attested(member)).isEmpty();
        at(16, 20);
        tick(trainer, afternoon, all, Presence.PRESENT, 0);
        tick(trainer, afternoon, excused, Presence.EXCUSED, 0);
        assertThat(people.as(trainer, () -> closing.preview(afternoon))).isEqualTo(new SheetPreview(1, true, 2, 1, 0));
        close(afternoon);
        assertThat(attested(member))
                .singleElement()
                .returns(180, AttestationView::minutes)
                .returns("26A0250001 01234", AttestationView::codes);
        assertThat(attested(all)).singleElement().returns(360, AttestationView::minutes);
        assertThat(attested(excused)).isEmpty();
        assertThat(attested(trainer))
                .singleElement()
                .returns(AttestationNature.TRAINING, AttestationView::nature)
                .returns(360, AttestationView::minutes);
        transactions.committed(() -> settling.settle(id));
        assertThat(attested(all)).hasSize(1);
    }

    @Test
    void anAmendmentReplacesOneAttestationOrRevokesIt() throws Exception {
        bothClosed(false);
        assertThat(attested(member)).singleElement().returns(180, AttestationView::minutes);
        amend(afternoon, member, Presence.PRESENT);
        assertThat(sheet(afternoon).head().state()).isEqualTo(SheetState.AMENDED);
        assertThat(sheet(afternoon).amendments()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(REASON);
            assertThat(entry.fromState()).isEqualTo(Presence.ABSENT);
            assertThat(entry.toState()).isEqualTo(Presence.PRESENT);
        });
        assertThat(attested(member))
                .extracting(AttestationView::state, AttestationView::minutes)
                .containsExactly(tuple(AttestationState.VALID, 360), tuple(AttestationState.REPLACED, 180));
        assertThatThrownBy(() -> amend(afternoon, member, Presence.PRESENT)).isInstanceOf(InvalidException.class);
        amend(afternoon, member, Presence.ABSENT);
        amend(morning, member, Presence.ABSENT);
        assertThat(attested(member))
                .hasSize(3)
                .noneMatch(AttestationView::isValid)
                .anyMatch(view -> view.cause() == RevocationCause.PRESENCE);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoWasForgottenIsAddedToAClosedSheetByAnAmendment() throws Exception {
        bothClosed(true);
        var forgotten = people.enrol(aMember());
        var address = sql.text(
                "select email from member where id = ?",
                forgotten.requireMember().value());
        people.does(coordinator, () -> closing.amendWith(morning, address, REASON));
        assertThat(attested(forgotten)).singleElement().returns(180, AttestationView::minutes);
        assertThat(findings()).isEmpty();
    }

    @Test
    void ofManyWhoCloseASheetAtOnceOneDoes() throws Exception {
        at(12, 0);
        sheet(morning);
        var won = Race.winners(6, RuleException.class, () -> {
            close(morning);
            return true;
        });
        assertThat(won).isEqualTo(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoCloseTheLastTwoSheetsAtOnceLeaveNobodyWithoutAttestation() throws Exception {
        at(16, 30);
        for (var half : List.of(morning, afternoon)) {
            sheet(half);
            people.does(trainer, () -> keeping.tickAll(half, true));
        }
        var halves = new ConcurrentLinkedQueue<>(List.of(morning, afternoon));
        Race.results(2, () -> {
            close(halves.remove());
            return true;
        });
        assertThat(attested(member)).singleElement().returns(360, AttestationView::minutes);
        assertThat(line(morning, member).way()).isEqualTo(Marking.PAPER);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatWasChangedBehindTheChainIsFoundOut() throws Exception {
        bothClosed(true);
        amend(morning, member, Presence.ABSENT);
        var sheet = sheet(morning).head().sheet();
        assertThat(findings()).isEmpty();
        tampered("sign_in_line", "state = 'ABSENT'", "state = 'PRESENT'", "sheet_id = " + sheet);
        tampered("sign_in_line", "name = 'Une autre'", "name = 'Capucine Ortie'", "sheet_id = " + sheet);
        tampered("sign_in_line", "seal = 'x'", "seal = seal", "false");
        tampered("sign_in_sheet", "title = 'Autre chose'", "title = 'Plans de travail'", "id = " + sheet);
        tampered(
                "sign_in_entry",
                "to_state = 'EXCUSED'",
                "to_state = 'ABSENT'",
                "kind = 'AMENDED' and sheet_id = " + sheet);
        tampered("sign_in_entry", "reason = 'Une autre'", "reason = '" + REASON + "'", "kind = 'AMENDED'");
        assertThat(findings()).isEmpty();
    }

    /** As by somebody who may do everything with the database: found out, and no more once it is undone. */
    private void tampered(String table, String change, String back, String where) throws Exception {
        sql.change("alter table " + table + " disable trigger user");
        try {
            var changed = sql.change("update " + table + " set " + change + " where " + where);
            assertThat(findings().isEmpty()).as(change).isEqualTo(changed == 0);
            sql.change("update " + table + " set " + back + " where " + where);
        } finally {
            sql.change("alter table " + table + " enable trigger user");
        }
    }

    @Test
    void whoIsErasedLeavesALineWithoutANameAndAChainThatHolds() throws Exception {
        bothClosed(true);
        amend(morning, member, Presence.ABSENT);
        var erased = new Person(member.requireMember(), "x@example.org", "Capucine Ortie");
        var by = new Person(coordinator.requireMember(), "y@example.org", "");
        transactions.committed(() -> {
            data.erase(erased, LastWishes.NONE);
            data.erase(by, LastWishes.NONE);
        });
        assertThat(sheet(morning).lines())
                .singleElement()
                .returns(true, SheetLine::isForgotten)
                .returns(Presence.ABSENT, SheetLine::state);
        assertThat(sheet(afternoon).getPresent()).isEqualTo(1);
        assertThat(sheet(morning).amendments()).singleElement().returns("", SheetAmendment::reason);
        assertThat(findings()).isEmpty();
    }

    @Test
    void oldSheetsForgetWhoWasThereLaterWhereTheyJustifyASubsidy() throws Exception {
        at(12, 0);
        sheet(morning);
        close(morning);
        at(16, 30);
        sheet(afternoon);
        people.does(trainer, () -> closing.close(afternoon, Optional.of(Presence.PRESENT), true));
        var years = new ArrayList<Integer>();
        for (var retention : data.retentions()) {
            years.add((int) (retention.kept().toDays() / 365));
            transactions.committed(
                    () -> retention.removal().orElseThrow().remove(moment(0, 0).plus(Duration.ofDays(10))));
            if (years.size() == 1) {
                assertThat(sheet(morning).lines()).allMatch(SheetLine::isForgotten);
                assertThat(sheet(afternoon).lines()).noneMatch(SheetLine::isForgotten);
            }
        }
        assertThat(years).containsExactly(5, 10);
        assertThat(sheet(afternoon).lines()).isNotEmpty().allMatch(SheetLine::isForgotten);
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoCoordinatesRevokesOneAttestationAndItsHolderIsTold() throws Exception {
        bothClosed(true);
        var given = attested(member).get(0).id();
        assertThatThrownBy(() -> people.does(trainer, () -> attestations.revoke(id, given, REASON)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> people.does(coordinator, () -> attestations.revoke(id, given, " ")))
                .isInstanceOf(InvalidException.class);
        people.does(coordinator, () -> attestations.revoke(id, given, REASON));
        assertThat(attested(member)).singleElement().returns(RevocationCause.MISTAKE, AttestationView::cause);
        assertThat(people.as(member, () -> board.mine(false, Slice.first(20))).items())
                .anyMatch(notice -> notice.words().contains("ne compte plus"));
        assertThatThrownBy(() -> people.does(coordinator, () -> attestations.revoke(id, given, REASON)))
                .isInstanceOf(RuleException.class);
        assertThat(people.as(coordinator, () -> attestations.list(id))).hasSize(2);
    }
}
