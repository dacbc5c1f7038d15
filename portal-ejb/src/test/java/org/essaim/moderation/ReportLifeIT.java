package org.essaim.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essaim.audit.AuditReading;
import org.essaim.library.TestScenarios;
import org.essaim.library.content.ScenarioId;
import org.essaim.moderation.EndCase.Outcome;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ReportLifeIT {

    private static final String SCENARIO = ScenarioId.KIND;
    private static final ReportThing INSULT = new ReportThing(Cause.OFFENCE, "Page 2, c’est une insulte.");
    private static final String WHY = TestReports.WHY;

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private Reporting reporting;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private NoticeBoard board;

    @Inject
    private TestReports reports;

    @Inject
    private AuditReading audit;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer author;
    private Viewer reporter;
    private Viewer moderator;
    private Viewer second;
    private ScenarioId scenario;

    @BeforeEach
    void publish() throws Exception {
        author = people.enrol(aMember().named("Aubin Autrice"));
        reporter = people.enrol(aMember().named("Rita Vigie"));
        moderator = people.enrol(aMember().moderator());
        second = people.enrol(aMember().moderator());
        scenario = shelf.draftBy(author, "Un scénario signalé");
        shelf.publish(author, moderator, scenario);
    }

    @AfterEach
    void letRun() {
        clock.letRun();
    }

    @Test
    void anAcceptedReportTakesTheThingAwayAndBothSidesHearOfIt() throws Exception {
        var id = reported();
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        assertThat(state(scenario)).isEqualTo("WITHDRAWN");
        assertThat(reports.letters(author)).containsExactly("moderation-removed");
        assertThat(reports.letters(reporter)).containsExactly("moderation-heard");
        assertThat(told(author)).containsExactly("moderation-removed");
        assertThat(told(reporter)).containsExactly("moderation-heard");
        assertThat(led(author)).isEqualTo("/decisions/" + reports.reference(id, author));
        assertThat(audit.of(id, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(ModerationAudit.ACCEPTED.key());
            assertThat(entry.actor()).hasValue(moderator.requireMember());
            assertThat(entry.reason()).isEqualTo(WHY);
        });
    }

    @Test
    void aRejectedReportChangesNothingAndCannotBeAppealed() throws Exception {
        var id = reported();
        reports.decide(moderator, id, Judgement.REJECT, Measure.REMOVE);
        assertThat(state(scenario)).isEqualTo("PUBLISHED");
        assertThat(reports.letters(author)).containsExactly("moderation-cleared");
        assertThat(reports.letters(reporter)).containsExactly("moderation-dismissed");
        assertThat(told(author)).containsExactly("moderation-cleared");
        assertThat(told(reporter)).containsExactly("moderation-dismissed");
        TestReports.refuses(
                ConflictException.class,
                () -> decisions.appeal(reports.reference(id, author), new Appeal("Moi aussi")));
    }

    /** Which decisions somebody finds among what they were told on the site, the newest first. */
    private List<String> told(Viewer who) throws Exception {
        var sentences = new ArrayList<String>();
        for (var line : people.as(who, () -> board.mine(false, Slice.first(20))).items()) {
            sentences.add(sql.text(
                    "select sentence from notice where id = ?", line.id().value()));
        }
        return sentences.stream().filter(each -> each.startsWith("moderation-")).toList();
    }

    private String led(Viewer who) throws Exception {
        return people.as(
                who,
                () -> board.open(
                        board.mine(false, Slice.first(1)).items().get(0).id()));
    }

    @Test
    void severalReportsOnOneThingAreOneCaseAndOnePersonIsOneVoice() throws Exception {
        var id = reported();
        var other = people.enrol(aMember());
        report(other, INSULT);
        TestReports.refuses(ConflictException.class, () -> report(reporter, INSULT));
        var view = people.as(moderator, () -> desk.open(id));
        assertThat(view.reports()).hasSize(2);
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
        assertThat(reports.letters(other)).containsExactly("moderation-heard");
        assertThat(reports.letters(author)).containsExactly("moderation-warned");
        report(reporter, INSULT);
        var again = people.as(moderator, () -> desk.open(open()));
        assertThat(again.earlier()).extracting(CaseView.Earlier::id).containsExactly(id);
    }

    @Test
    void manyWhoReportAtOnceMakeOneCase() throws Exception {
        var results = Race.results(6, () -> {
            report(people.enrol(aMember()), INSULT);
            return true;
        });
        assertThat(results).hasSize(6);
        assertThat(people.as(moderator, () -> desk.open(open())).reports()).hasSize(6);
    }

    @Test
    void ofTwoModeratorsAtOnceOneDecides() throws Exception {
        var id = reported();
        var command = reports.command(id, Judgement.ACCEPT, Measure.NONE);
        assertThat(Race.winners(
                        2,
                        ConflictException.class,
                        () -> people.as(moderator, () -> {
                            desk.decide(command);
                            return true;
                        })))
                .isEqualTo(1);
        assertThat(reports.letters(author)).hasSize(1);
    }

    @Test
    void whoReadFewerReportsThanThereAreIsTold() throws Exception {
        var id = reported();
        var read = reports.command(id, Judgement.REJECT, Measure.NONE);
        report(people.enrol(aMember()), INSULT);
        assertThatThrownBy(() -> people.does(moderator, () -> desk.decide(read)))
                .isInstanceOfSatisfying(ConflictException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("moderation.problem.moved"));
    }

    @Test
    void anOverturnedAppealUndoesWhatWasDone() throws Exception {
        var id = reported();
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        people.does(
                People.READER,
                () -> decisions.appeal(reports.reference(id, author), new Appeal("C’est une citation.")));
        assertThat(reports.letters(second)).contains("moderation-appealed");
        assertThat(reports.letters(moderator)).doesNotContain("moderation-appealed");
        TestReports.refuses(ForbiddenException.class, () -> reports.end(moderator, id, Outcome.UPHELD));
        reports.end(second, id, Outcome.OVERTURNED);
        assertThat(state(scenario)).isEqualTo("PUBLISHED");
        assertThat(reports.letters(author)).contains("moderation-overturned");
        assertThat(reports.letters(reporter)).contains("moderation-reversed");
        assertThat(told(author)).containsExactly("moderation-overturned", "moderation-removed");
        assertThat(told(reporter)).containsExactly("moderation-reversed", "moderation-heard");
        assertThat(told(second)).isEmpty();
        TestReports.refuses(
                ConflictException.class, () -> decisions.appeal(reports.reference(id, author), new Appeal("Encore")));
        var told = people.as(People.READER, () -> decisions.read(reports.reference(id, author)));
        assertThat(told.state()).isEqualTo(CaseState.FINAL);
        assertThat(told.upheld()).hasValue(false);
    }

    @Test
    void anAppealComesOnceAndInTime() throws Exception {
        var id = reported();
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
        clock.pass(Duration.ofDays(31));
        TestReports.refuses(
                ConflictException.class,
                () -> decisions.appeal(reports.reference(id, author), new Appeal("Trop tard")));
        TestReports.refuses(
                InvalidException.class, () -> decisions.appeal(reports.reference(id, author), new Appeal(" ")));
    }

    @Test
    void whoIsAPartyDecidesNothing() throws Exception {
        var own = shelf.draftBy(moderator, "De la modératrice");
        shelf.publish(moderator, second, own);
        reports.report(reporter, own, INSULT);
        var onOwn = reports.open(own);
        TestReports.refuses(NotFoundException.class, () -> people.as(moderator, () -> desk.open(onOwn)));
        TestReports.refuses(
                NotFoundException.class, () -> reports.decide(moderator, onOwn, Judgement.REJECT, Measure.NONE));
        var guessed = new DecideCase(onOwn, 999, Judgement.REJECT, null, WHY);
        TestReports.refuses(NotFoundException.class, () -> people.does(moderator, () -> desk.decide(guessed)));
        assertThat(people.as(moderator, () -> desk.waitingOnOwn())).isEqualTo(1);
        assertThat(listed(moderator)).doesNotContain(onOwn);
        assertThat(listed(second)).contains(onOwn);

        report(moderator, INSULT);
        var byMe = open();
        assertThat(people.as(moderator, () -> desk.open(byMe)).may().decide()).isFalse();
        TestReports.refuses(
                ForbiddenException.class, () -> reports.decide(moderator, byMe, Judgement.ACCEPT, Measure.NONE));
        TestReports.refuses(RuleException.class, () -> report(author, INSULT));
    }

    @Test
    void whatOneMayNotSeeCannotBeReportedNorIsKnownToBeThere() throws Exception {
        var draft = shelf.draftBy(author, "Pas encore publié");
        for (var each : List.of(draft.value(), 999_999L)) {
            TestReports.refuses(
                    NotFoundException.class, () -> people.as(reporter, () -> reporting.about(SCENARIO, each)));
            TestReports.refuses(
                    NotFoundException.class,
                    () -> people.does(reporter, () -> reporting.report(SCENARIO, each, INSULT)));
        }
        TestReports.refuses(NotFoundException.class, () -> people.as(reporter, () -> reporting.about("hive", 1)));
        TestReports.refuses(SignInRequiredException.class, () -> report(People.READER, INSULT));
        TestReports.refuses(ForbiddenException.class, () -> people.as(reporter, () -> desk.waiting()));
        TestReports.refuses(NotFoundException.class, () -> people.as(reporter, () -> decisions.read("x")));
    }

    @Test
    void noDecisionComesWithoutAReason() throws Exception {
        var id = reported();
        var version = people.as(moderator, () -> desk.open(id)).rowVersion();
        for (var reason : List.of("", " \u200b")) {
            TestReports.refuses(
                    InvalidException.class,
                    () -> people.does(
                            moderator, () -> desk.decide(new DecideCase(id, version, Judgement.REJECT, null, reason))));
        }
        TestReports.refuses(InvalidException.class, () -> report(reporter, new ReportThing(Cause.OTHER, " ")));
    }

    @Test
    void nothingThatAnAuthorGetsTellsWhoReported() throws Exception {
        var id = reported();
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        var told = people.as(author, () -> decisions.read(reports.reference(id, author)))
                .toString();
        var letter = sql.text(
                "select string_agg(placeholders::text || secrets::text, ' ') from mail_outbox where recipient ="
                        + " (select email from member where id = ?)",
                author.requireMember().value());
        for (var text : List.of(told, letter)) {
            assertThat(text)
                    .contains(WHY)
                    .doesNotContain("Rita", "Vigie", "Page 2", Cause.OFFENCE.name())
                    .doesNotContain("member=" + reporter.requireMember());
        }
    }

    /** Who reads the outbox for the portal may be the author. */
    @Test
    void theOutboxDoesNotTellWhatAReporterIsWrittenAbout() throws Exception {
        var id = reported();
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
        assertThat(sql.text(
                        "select placeholders::text from mail_outbox where template = 'moderation-heard' and recipient ="
                                + " (select email from member where id = ?)",
                        reporter.requireMember().value()))
                .doesNotContain("Un scénario signalé");
    }

    @Test
    void aDecisionComesAlsoWhenTheThingIsGone() throws Exception {
        var id = reported();
        sql.change("update scenario_version set state = 'SUPERSEDED' where scenario_id = ?", scenario.value());
        var view = people.as(moderator, () -> desk.open(id));
        assertThat(view.standing()).isEmpty();
        assertThat(view.title()).isEqualTo("Un scénario signalé");
        TestReports.refuses(RuleException.class, () -> reports.decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE));
        reports.decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
    }

    @Test
    void whereNobodyElseIsThereTheSamePersonEndsItAndSaysSo() throws Exception {
        var id = reported();
        var everybodyElse = keepOutAllInChargeBut(moderator);
        try {
            reports.decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
            people.does(People.READER, () -> decisions.appeal(reports.reference(id, author), new Appeal("Relisez.")));
            assertThat(people.as(moderator, () -> desk.open(id)).may().alone()).isTrue();
            reports.end(moderator, id, Outcome.UPHELD);
            assertThat(reports.letters(author)).contains("moderation-upheld-alone");
            assertThat(people.as(People.READER, () -> decisions.read(reports.reference(id, author)))
                            .alone())
                    .isTrue();
        } finally {
            sql.change("update member set state = 'ACTIVE' where id = any(cast(? as bigint[]))", everybodyElse);
        }
    }

    private String keepOutAllInChargeBut(Viewer one) throws Exception {
        var ids = sql.text(
                "select array_agg(m.id)::text from member m where m.state = 'ACTIVE' and m.id <> ? and exists"
                        + " (select 1 from member_role r where r.member_id = m.id and r.role in ('MODERATOR', 'ADMIN'))",
                one.requireMember().value());
        sql.change("update member set state = 'UNCONFIRMED' where id = any(cast(? as bigint[]))", ids);
        return ids;
    }

    private CaseId reported() throws Exception {
        report(reporter, INSULT);
        return open();
    }

    private void report(Viewer who, ReportThing said) throws Exception {
        reports.report(who, scenario, said);
    }

    private CaseId open() throws Exception {
        return reports.open(scenario);
    }

    private List<CaseId> listed(Viewer who) throws Exception {
        var all = new CaseFilter("", Set.of(), Set.of(), Set.of());
        return people
                .as(who, () -> desk.cases(new ListRequest<>(all, CaseOrder.WAITING, Slice.first(Slice.MOST))))
                .items()
                .stream()
                .map(CaseLine::id)
                .toList();
    }

    private String state(ScenarioId id) throws Exception {
        return sql.text(
                "select state from scenario_version where scenario_id = ? order by number desc limit 1", id.value());
    }
}
