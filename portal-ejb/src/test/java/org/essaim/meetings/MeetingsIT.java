package org.essaim.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.essaim.networks.TestNetworks.as;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.essaim.calendar.CalendarFeeds;
import org.essaim.calendar.CalendarLink;
import org.essaim.calendar.CalendarLinks;
import org.essaim.networks.NetworkFeed;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkNews;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.life.LaunchChecklist;
import org.essaim.networks.life.NetworkLife;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.notifications.NoticeBoard;
import org.essaim.notifications.NoticeLine;
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
class MeetingsIT {

    private static final String LINK = "https://visio.example.org/salle-7";

    @Inject
    private MeetingPlanning planning;

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private MeetingGuests guests;

    @Inject
    private NetworkJoining joining;

    @Inject
    private CalendarLinks links;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private NoticeBoard board;

    @Inject
    private TestNetworks networks;

    @Inject
    private NetworkLife life;

    @Inject
    private NetworkFeed news;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer coordinator;
    private Viewer member;
    private Viewer stranger;
    private NetworkId network;

    @BeforeEach
    void aNetwork() throws Exception {
        var running = people.enrol(aMember());
        var belonging = people.enrol(aMember());
        stranger = people.enrol(aMember());
        network = networks.of("28", running, belonging);
        coordinator = as(NetworkRole.COORDINATOR, network, running);
        member = as(NetworkRole.MEMBER, network, belonging);
    }

    private PlanMeeting command(MeetingMode mode, Integer seats, ShownTo shownTo) {
        return new PlanMeeting(
                "Évaluer en îlots",
                "On apporte **une** évaluation.",
                mode,
                mode == MeetingMode.REMOTE ? "" : "Collège des Filaos, salle 12",
                mode == MeetingMode.IN_PERSON ? "" : LINK,
                LocalDate.ofInstant(clock.instant(), Viewer.PARIS).plusDays(20),
                LocalTime.of(14, 30),
                LocalTime.of(16, 30),
                seats,
                shownTo);
    }

    private MeetingId planned(PlanMeeting command) throws Exception {
        return people.as(coordinator, () -> planning.plan(network, command));
    }

    @Test
    void aMeetingIsPlannedInTheClockOfItsNetworkByItsCoordinatorsAlone() throws Exception {
        var command = command(MeetingMode.BOTH, 12, ShownTo.EVERYONE);
        for (var other : List.of(member, stranger)) {
            assertThatThrownBy(() -> people.as(other, () -> planning.plan(network, command)))
                    .isInstanceOf(ForbiddenException.class);
        }
        var line =
                people.as(People.READER, () -> agenda.meeting(planned(command)).line());
        assertThat(line.zone()).isEqualTo("Indian/Reunion");
        assertThat(line.startsAt()).isEqualTo(command.day().atTime(10, 30).toInstant(ZoneOffset.UTC));
        assertThat(line.begins().toLocalTime()).isEqualTo(LocalTime.of(14, 30));
        assertThat(sql.number(
                        "select count(*) from audit_entry where action = 'meetings.MeetingsAudit.PLANNED' and thing_id = "
                                + network))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedBesideItsField() {
        var good = command(MeetingMode.BOTH, 12, ShownTo.EVERYONE);
        assertThatThrownBy(() -> planned(new PlanMeeting("", "", null, "", "", null, null, null, 0, null)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::field)
                        .contains("title", "mode", "day", "begin", "end", "seats", "shownTo"));
        assertThatThrownBy(() -> planned(new PlanMeeting(
                        good.title(),
                        "",
                        MeetingMode.BOTH,
                        " ",
                        "javascript:alert(1)",
                        LocalDate.of(2020, 1, 1),
                        LocalTime.NOON,
                        LocalTime.NOON,
                        null,
                        ShownTo.EVERYONE)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactlyInAnyOrder("place", "link", "day", "end"));
    }

    @Test
    void whatIsForMembersIsForNobodyElse() throws Exception {
        var id = planned(command(MeetingMode.IN_PERSON, null, ShownTo.MEMBERS));
        assertThat(people.as(member, () -> agenda.meeting(id)).line().title()).isEqualTo("Évaluer en îlots");
        for (var other : List.of(stranger, People.READER)) {
            assertThatThrownBy(() -> people.as(other, () -> agenda.meeting(id))).isInstanceOf(NotFoundException.class);
            assertThat(people.as(other, () -> agenda.next(network, 5))).isEmpty();
            assertThat(people.as(other, () -> agenda.page(new MeetingFilter(network, false), Slice.first(5)))
                            .total())
                    .isZero();
            assertThat(people.as(other, () -> feeds.ofEveryone(network))).doesNotContain("VEVENT");
        }
        assertThatThrownBy(() -> people.does(stranger, () -> guests.come(id))).isInstanceOf(NotFoundException.class);
        people.does(member, () -> guests.come(id));
        assertThat(people.as(member, agenda::mine)).hasSize(1);

        people.does(member, () -> joining.leave(network));
        assertThat(people.as(member, agenda::mine)).isEmpty();
        assertThat(sql.number("select count(*) from meeting_guest where meeting_id = " + id))
                .isZero();
    }

    @Test
    void whatIsForEveryoneIsInTheFeedAndIsTheNextOfItsNetworkUntilItIsCancelled() throws Exception {
        planned(command(MeetingMode.REMOTE, null, ShownTo.MEMBERS));
        assertThat(people.as(member, agenda::nextOfEach)).doesNotContainKey(network);
        assertThat(people.as(member, () -> news.newest(network, 5))).isEmpty();
        var id = planned(command(MeetingMode.IN_PERSON, null, ShownTo.EVERYONE));
        assertThat(people.as(People.READER, agenda::nextOfEach).get(network).id())
                .isEqualTo(id);
        assertThat(people.as(People.READER, () -> news.newest(network, 5)))
                .extracting(NetworkNews.Item::id, NetworkNews.Item::title)
                .containsExactly(tuple("meeting/" + id, "Évaluer en îlots"));
        people.does(coordinator, () -> planning.cancel(id, "Grève."));
        assertThat(people.as(People.READER, agenda::nextOfEach)).doesNotContainKey(network);
        assertThat(people.as(People.READER, () -> news.newest(network, 5))).isEmpty();
    }

    @Test
    void whoRunsANetworkSeesAllThatIsPlannedInItAndOthersDoNot() throws Exception {
        var id = planned(command(MeetingMode.IN_PERSON, null, ShownTo.MEMBERS));
        var from = clock.instant();
        var until = from.plus(Duration.ofDays(60));
        assertThat(people.as(coordinator, () -> agenda.planned(network, from, until)))
                .extracting(MeetingLine::id)
                .containsExactly(id);
        assertThat(people.as(coordinator, () -> agenda.planned(network, from, from.plus(Duration.ofDays(5)))))
                .isEmpty();
        for (var other : List.of(member, stranger)) {
            assertThatThrownBy(() -> people.as(other, () -> agenda.planned(network, from, until)))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void aNetworkHasMetOnceSomethingIsInItsAgendaThatWasNotCancelled() throws Exception {
        assertThat(people.as(coordinator, () -> life.file(network)).checklist().done())
                .isNotEmpty()
                .doesNotContain(LaunchChecklist.Step.FIRST_MEETING);
        var id = planned(command(MeetingMode.IN_PERSON, null, ShownTo.MEMBERS));
        assertThat(people.as(coordinator, () -> life.file(network)).checklist().done())
                .contains(LaunchChecklist.Step.FIRST_MEETING);
        people.does(coordinator, () -> planning.cancel(id, "Grève."));
        assertThat(people.as(coordinator, () -> life.file(network)).checklist().done())
                .doesNotContain(LaunchChecklist.Step.FIRST_MEETING);
    }

    @Test
    void aMeetingIsNotKeptForMembersWhileOthersCome() throws Exception {
        var id = planned(command(MeetingMode.REMOTE, null, ShownTo.EVERYONE));
        var forMembers = command(MeetingMode.REMOTE, null, ShownTo.MEMBERS);
        people.does(stranger, () -> guests.come(id));
        people.does(member, () -> guests.come(id));
        assertThatThrownBy(() ->
                        people.does(coordinator, () -> planning.change(id, Seen.of(planning.draft(id)), forMembers)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("shownTo"));
        people.does(stranger, () -> guests.stayAway(id));
        people.does(coordinator, () -> planning.change(id, Seen.of(planning.draft(id)), forMembers));
        assertThat(people.as(member, agenda::mine)).hasSize(1);
        assertThat(letters("meetings-changed")).as("nothing moved").isZero();
        clock.pass(Duration.ofDays(60));
        assertThatThrownBy(() -> people.does(member, () -> guests.stayAway(id))).isInstanceOf(RuleException.class);
    }

    @Test
    void whoSaysTwiceThatTheyComeOrNeverDidIsToldWhatBecameOfIt() throws Exception {
        var id = planned(command(MeetingMode.IN_PERSON, null, ShownTo.EVERYONE));
        assertThat(people.as(stranger, () -> guests.stayAway(id))).isFalse();
        people.does(member, () -> guests.come(id));
        people.does(member, () -> guests.come(id));
        assertThat(people.as(member, () -> guests.stayAway(id))).isTrue();
        people.does(member, () -> guests.come(id));
        people.does(coordinator, () -> planning.cancel(id, "Grève."));
        assertThatThrownBy(() -> people.does(member, () -> guests.come(id))).isInstanceOf(RuleException.class);
    }

    @Test
    void theAddressOfARemoteOneIsForWhoComes() throws Exception {
        var id = planned(command(MeetingMode.REMOTE, null, ShownTo.EVERYONE));
        assertThat(people.as(People.READER, () -> agenda.meeting(id)).link()).isEmpty();
        assertThat(people.as(member, () -> agenda.meeting(id)).link()).isEmpty();
        assertThat(people.as(stranger, () -> feeds.ofEveryone(network)))
                .contains("Évaluer en îlots")
                .doesNotContain("visio");
        people.does(member, () -> guests.come(id));
        assertThat(people.as(member, () -> agenda.meeting(id)).link()).isEqualTo(LINK);
        assertThat(people.as(coordinator, () -> agenda.meeting(id)).link()).isEqualTo(LINK);
    }

    @Test
    void noMoreComeThanThereAreSeats() throws Exception {
        var id = planned(command(MeetingMode.IN_PERSON, 3, ShownTo.EVERYONE));
        var winners = Race.winners(12, RuleException.class, () -> {
            var somebody = people.enrol(aMember());
            people.does(somebody, () -> guests.come(id));
            people.does(somebody, () -> guests.come(id));
            return somebody;
        });
        assertThat(winners).isEqualTo(3);
        assertThat(people.as(coordinator, () -> agenda.meeting(id)).guests()).hasSize(3);
        assertThatThrownBy(() -> people.does(
                        coordinator,
                        () -> planning.change(
                                id, Seen.of(planning.draft(id)), command(MeetingMode.IN_PERSON, 2, ShownTo.EVERYONE))))
                .isInstanceOf(InvalidException.class);
        people.does(
                coordinator,
                () -> planning.change(
                        id, Seen.of(planning.draft(id)), command(MeetingMode.IN_PERSON, 4, ShownTo.EVERYONE)));
        people.does(stranger, () -> guests.come(id));
        people.does(stranger, () -> guests.stayAway(id));
        people.does(member, () -> guests.come(id));
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedSinceIsAskedFirst() throws Exception {
        var plain = command(MeetingMode.IN_PERSON, null, ShownTo.EVERYONE);
        var id = planned(plain);
        var seen = people.as(coordinator, () -> Seen.of(planning.draft(id)));
        people.does(member, () -> guests.come(id));
        people.does(coordinator, () -> planning.change(id, seen, titled(plain, "Évaluer en îlots, suite")));
        assertThatThrownBy(() ->
                        people.does(coordinator, () -> planning.change(id, seen, titled(plain, "Évaluer autrement"))))
                .isInstanceOfSatisfying(ChangedMeanwhileException.class, e -> assertThat(e.standing())
                        .isNotEqualTo(seen));
        assertThat(people.as(coordinator, () -> planning.draft(id)).title()).isEqualTo("Évaluer en îlots, suite");
    }

    @Test
    void aChangeOfTimeOrPlaceIsToldToWhoComesWithTheEntryForTheirCalendar() throws Exception {
        var plain = command(MeetingMode.IN_PERSON, null, ShownTo.EVERYONE);
        var id = planned(plain);
        people.does(member, () -> guests.come(id));
        people.does(
                coordinator,
                () -> planning.change(id, Seen.of(planning.draft(id)), titled(plain, "Évaluer en îlots, suite")));
        assertThat(letters("meetings-changed")).isZero();
        assertThat(people.as(People.READER, () -> feeds.ofEveryone(network))).contains("SEQUENCE:0", "suite");

        people.does(
                coordinator,
                () -> planning.change(
                        id, Seen.of(planning.draft(id)), command(MeetingMode.REMOTE, null, ShownTo.EVERYONE)));
        assertThat(letters("meetings-changed")).isEqualTo(1);
        assertThat(sql.text("select placeholders ->> 'calendar' from mail_outbox where template = 'meetings-changed'"
                        + " and placeholders ->> 'link' like '%/" + id + "'"))
                .contains("UID:meeting-" + id + "@", "SEQUENCE:1", LINK);
        assertThat(sql.text("select concat_ws(' ', placeholders ->> 'moved', placeholders ->> 'elsewhere',"
                        + " placeholders ->> 'elsewhere_0_place') from mail_outbox where template = 'meetings-changed'"
                        + " and placeholders ->> 'link' like '%/" + id + "'"))
                .as("what is no longer so")
                .isEqualTo("0 1 " + plain.place());

        people.does(coordinator, () -> planning.cancel(id, "La salle est **inondée**."));
        assertThat(letters("meetings-cancelled")).isEqualTo(1);
        assertThat(people.as(People.READER, () -> feeds.ofEveryone(network)))
                .contains("STATUS:CANCELLED", "SEQUENCE:2");
        assertThatThrownBy(() -> people.does(coordinator, () -> planning.cancel(id, "encore")))
                .isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> people.does(stranger, () -> guests.come(id))).isInstanceOf(RuleException.class);
        clock.pass(Duration.ofDays(31));
        assertThat(people.as(People.READER, () -> feeds.ofEveryone(network))).doesNotContain("VEVENT");
        clock.letRun();
    }

    @Test
    void membersHearOfAMeetingThatIsPlannedWhileItTakesPlace() throws Exception {
        var id = planned(command(MeetingMode.REMOTE, null, ShownTo.EVERYONE));
        assertThat(told(member)).singleElement(STRING).contains("Évaluer en îlots");
        assertThat(told(coordinator)).isEmpty();
        assertThat(told(stranger)).isEmpty();
        people.does(coordinator, () -> planning.cancel(id, "La salle est inondée."));
        assertThat(told(member)).isEmpty();
    }

    private List<String> told(Viewer who) throws Exception {
        return people.as(who, () -> board.mine(false, Slice.first(10))).items().stream()
                .map(NoticeLine::words)
                .toList();
    }

    private PlanMeeting titled(PlanMeeting plain, String title) {
        return new PlanMeeting(
                title,
                plain.description(),
                plain.mode(),
                plain.place(),
                plain.link(),
                plain.day(),
                plain.begin(),
                plain.end(),
                plain.seats(),
                plain.shownTo());
    }

    private long letters(String template) throws Exception {
        return sql.number("select count(*) from mail_outbox where template = '" + template
                + "' and recipient = (select email from member where id = " + member.requireMember() + ")");
    }

    @Test
    void aSecretLinkShowsWhatItsMemberMaySeeUntilItIsEnded() throws Exception {
        var id = planned(command(MeetingMode.REMOTE, null, ShownTo.MEMBERS));
        people.does(member, () -> guests.come(id));
        var mine = people.as(member, links::toMine);
        var ofNetwork = people.as(member, () -> links.to(network));
        var ofStranger = people.as(stranger, () -> links.to(network));
        assertThat(people.as(People.READER, () -> feeds.behind(mine))).contains("Évaluer en îlots", LINK);
        assertThat(people.as(People.READER, () -> feeds.behind(ofNetwork)))
                .contains("Évaluer en îlots")
                .doesNotContain("visio");
        assertThat(people.as(People.READER, () -> feeds.behind(ofStranger))).doesNotContain("VEVENT");
        assertThat(people.as(member, links::mine)).hasSize(2).allSatisfy(link -> assertThat(link.readAt())
                .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES)));

        people.as(member, links::mine).forEach(link -> end(stranger, link));
        assertThat(people.as(member, links::mine)).hasSize(2);
        people.suspend(member.requireMember());
        assertThatThrownBy(() -> people.as(People.READER, () -> feeds.behind(mine)))
                .isInstanceOf(NotFoundException.class);
        people.as(member, links::mine).forEach(link -> end(member, link));
        assertThat(sql.number("select count(*) from calendar_link where member_id = " + member.requireMember()))
                .isZero();
    }

    private void end(Viewer who, CalendarLink link) {
        try {
            people.does(who, () -> links.end(link.id()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNoNetworkHasNoCalendarAndGuessesFindNone() {
        assertThatThrownBy(() -> people.as(member, () -> links.to(new NetworkId(Long.MAX_VALUE))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.READER, () -> feeds.behind("x".repeat(43))))
                .isInstanceOf(NotFoundException.class);
    }
}
