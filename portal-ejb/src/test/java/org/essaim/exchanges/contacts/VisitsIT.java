package org.essaim.exchanges.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.essaim.calendar.CalendarEntry;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeId;
import org.essaim.exchanges.ExchangeMode;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.ProposeExchange;
import org.essaim.exchanges.TestBoards;
import org.essaim.exchanges.TestBoards.Board;
import org.essaim.networks.ShownTo;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class VisitsIT {

    private static final WriteMessage WORD = WriteMessage.of("Je viendrais **volontiers**.");

    @Inject
    private TestBoards boards;

    @Inject
    private Correspondence correspondence;

    @Inject
    private Visits visits;

    @Inject
    private VisitCalendar calendar;

    @Inject
    private MessageReports reports;

    @Inject
    private NetworkJoining joining;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Board board;
    private Viewer author;
    private Viewer guest;
    private Viewer stranger;
    private ExchangeId open;

    @BeforeEach
    void anOpenClass() throws Exception {
        board = boards.board("28", 2);
        author = board.member(0);
        guest = board.member(1);
        stranger = people.enrol(aMember().withPrivateProfile());
        open = boards.proposed(author, board.network(), visiting(ShownTo.EVERYONE));
    }

    private ProposeExchange visiting(ShownTo shownTo) {
        return new ProposeExchange(
                ExchangeSide.OFFER,
                ExchangeHelp.VISIT,
                "Ma classe de 5e",
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                ExchangeMode.IN_PERSON,
                "Saint-Denis",
                today().plusDays(90),
                shownTo);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Viewer.PARIS);
    }

    private SlotId slot(ExchangeId exchange, int seats) throws Exception {
        var offer = new OfferSlot(today().plusDays(20), LocalTime.of(8, 30), LocalTime.of(9, 30), seats);
        return people.as(author, () -> visits.offer(exchange, offer));
    }

    private VisitId asked(Viewer who, SlotId slot) throws Exception {
        var contact = people.as(who, () -> visits.ask(slot, WORD));
        var all = people.as(who, () -> correspondence.contact(contact)).visits();
        return all.get(all.size() - 1).id();
    }

    @Test
    void membersWriteToEachOtherAndNobodyElseReadsIt() throws Exception {
        var contact = people.as(stranger, () -> correspondence.write(open, WORD));
        assertThat(people.as(stranger, () -> correspondence.contact(contact))
                        .line()
                        .name())
                .as("an author is not named to somebody from elsewhere before an answer")
                .isEmpty();
        people.does(author, () -> correspondence.answer(contact, new WriteMessage("Bienvenue !", true)));
        var view = people.as(stranger, () -> correspondence.contact(contact));
        assertThat(view.line().name()).isPresent();
        assertThat(view.messages()).extracting(MessageLine::own).containsExactly(true, false);
        assertThat(view.messages().get(0).address()).isEmpty();
        assertThat(view.messages().get(1).address()).contains("@");
        for (var other : List.of(guest, board.coordinator())) {
            assertThatThrownBy(() -> people.as(other, () -> correspondence.contact(contact)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.does(other, () -> correspondence.answer(contact, WORD)))
                    .isInstanceOf(NotFoundException.class);
            assertThat(people.as(
                            other, () -> reports.seen(view.messages().get(0).id())))
                    .isEmpty();
        }
        assertThatThrownBy(() -> people.as(author, () -> correspondence.write(open, WORD)))
                .isInstanceOf(RuleException.class);
        assertThat(sql.number("select count(*) from mail_outbox where placeholders::text like '%" + address(stranger)
                        + "%' and recipient <> '" + address(stranger) + "'"))
                .as("the address of who did not show it is in no letter to others")
                .isZero();
    }

    private String address(Viewer who) throws Exception {
        return sql.text("select email from member where id = " + who.requireMember());
    }

    @Test
    void whoEndsItHearsOfTheOtherNoMore() throws Exception {
        var contact = people.as(stranger, () -> correspondence.write(open, WORD));
        people.does(author, () -> correspondence.end(contact, true));
        assertThatThrownBy(() -> people.does(stranger, () -> correspondence.answer(contact, WORD)))
                .isInstanceOf(RuleException.class);
        var another = boards.proposed(author, board.network(), visiting(ShownTo.EVERYONE));
        assertThatThrownBy(() -> people.as(stranger, () -> correspondence.write(another, WORD)))
                .isInstanceOf(RuleException.class);
        people.as(guest, () -> correspondence.write(another, WORD));
    }

    @Test
    void whoWritesToSeveralAtOnceWritesNoMoreThanInTurn() throws Exception {
        var contact = people.as(guest, () -> correspondence.write(open, WORD));
        for (var i = 2; i < Contacts.MESSAGES; i++) {
            people.does(guest, () -> correspondence.answer(contact, WORD));
        }
        var others = new ConcurrentLinkedQueue<ExchangeId>();
        for (var i = 0; i < 4; i++) {
            others.add(boards.proposed(author, board.network(), visiting(ShownTo.EVERYONE)));
        }
        assertThat(Race.winners(4, TooManyRequestsException.class, () -> {
                    people.as(guest, () -> correspondence.write(others.remove(), WORD));
                    return true;
                }))
                .isEqualTo(1);
    }

    @Test
    void aMemberWritesSoManyMessagesADay() throws Exception {
        var contact = people.as(guest, () -> correspondence.write(open, WORD));
        for (var i = 1; i < Contacts.MESSAGES; i++) {
            people.does(guest, () -> correspondence.answer(contact, WORD));
        }
        assertThatThrownBy(() -> people.does(guest, () -> correspondence.answer(contact, WORD)))
                .isInstanceOf(TooManyRequestsException.class);
        people.does(author, () -> correspondence.answer(contact, WORD));
        clock.pass(Duration.ofHours(25));
        people.does(guest, () -> correspondence.answer(contact, WORD));
    }

    @Test
    void ofTwelveWhoAreAcceptedAtOnceAsManyComeAsThereArePlaces() throws Exception {
        var slot = slot(open, 3);
        var waiting = new ConcurrentLinkedQueue<VisitId>();
        for (var i = 0; i < 12; i++) {
            waiting.add(asked(people.enrol(aMember()), slot));
        }
        assertThat(Race.winners(12, RuleException.class, () -> {
                    var visit = waiting.remove();
                    people.does(author, () -> visits.accept(visit));
                    return visit;
                }))
                .isEqualTo(3);
        assertThat(people.as(stranger, () -> visits.slots(open)))
                .singleElement()
                .satisfies(line -> assertThat(line.left()).isZero());
        assertThatThrownBy(() -> people.as(guest, () -> visits.ask(slot, WORD))).isInstanceOf(RuleException.class);
    }

    @Test
    void aVisitIsInTheCalendarsOfBothInTheClockOfTheNetworkUntilEitherCancelsIt() throws Exception {
        var visit = asked(stranger, slot(open, 1));
        assertThat(entries(stranger)).isEmpty();
        assertThatThrownBy(() -> people.does(stranger, () -> visits.accept(visit)))
                .isInstanceOf(ForbiddenException.class);
        people.does(author, () -> visits.accept(visit));
        for (var who : List.of(stranger, author)) {
            assertThat(entries(who)).singleElement().satisfies(entry -> {
                assertThat(entry.cancelled()).isFalse();
                assertThat(entry.zone().getId()).isEqualTo("Indian/Reunion");
            });
        }
        assertThatThrownBy(() -> people.does(stranger, () -> visits.cancel(visit, WriteMessage.of(" "))))
                .isInstanceOf(InvalidException.class);
        var before = entries(author).get(0).sequence();
        people.does(stranger, () -> visits.cancel(visit, WriteMessage.of("Un empêchement.")));
        assertThat(entries(author)).singleElement().satisfies(entry -> {
            assertThat(entry.cancelled()).isTrue();
            assertThat(entry.sequence()).isGreaterThan(before);
        });
        assertThatThrownBy(() -> people.does(author, () -> visits.accept(visit)))
                .isInstanceOf(RuleException.class);
    }

    private List<CalendarEntry> entries(Viewer who) throws Exception {
        return people.as(who, () -> new ArrayList<>(calendar.of(who.requireMember(), Instant.EPOCH)));
    }

    @Test
    void whenTheTeacherTakesATimeBackAllWhoAskedAreTold() throws Exception {
        var slot = slot(open, 2);
        var accepted = asked(guest, slot);
        people.does(author, () -> visits.accept(accepted));
        asked(stranger, slot);
        assertThatThrownBy(() -> people.does(guest, () -> visits.close(slot, WORD)))
                .isInstanceOf(ForbiddenException.class);
        people.does(author, () -> visits.close(slot, WriteMessage.of("Sortie scolaire.")));
        assertThat(sql.number("select count(*) from notice where sentence = 'exchanges-visit-cancelled' and actor_id = "
                        + author.requireMember()))
                .isEqualTo(2);
        assertThat(people.as(guest, () -> visits.slots(open))).isEmpty();
    }

    @Test
    void whoLeavesTheNetworkVisitsNoClassOfItsMembers() throws Exception {
        var inside = boards.proposed(author, board.network(), visiting(ShownTo.MEMBERS));
        var visit = asked(guest, slot(inside, 1));
        people.does(author, () -> visits.accept(visit));
        people.does(guest, () -> joining.leave(board.network()));
        assertThat(entries(author)).singleElement().satisfies(entry -> assertThat(entry.cancelled())
                .isTrue());
    }
}
