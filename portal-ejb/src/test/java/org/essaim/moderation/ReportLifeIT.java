package org.essaim.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditReading;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.library.TestScenarios;
import org.essaim.library.content.ScenarioId;
import org.essaim.moderation.EndCase.Outcome;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.Action;
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
    private static final String WHY = "Une insulte, en effet.";

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
    private MemberActs acts;

    @Inject
    private SignIn signIn;

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
        decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        assertThat(state(scenario)).isEqualTo("WITHDRAWN");
        assertThat(letters(author)).containsExactly("moderation-removed");
        assertThat(letters(reporter)).containsExactly("moderation-heard");
        assertThat(audit.of(id, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(ModerationAudit.ACCEPTED.key());
            assertThat(entry.actor()).hasValue(moderator.requireMember());
            assertThat(entry.reason()).isEqualTo(WHY);
        });
    }

    @Test
    void aRejectedReportChangesNothingAndCannotBeAppealed() throws Exception {
        var id = reported();
        decide(moderator, id, Judgement.REJECT, Measure.REMOVE);
        assertThat(state(scenario)).isEqualTo("PUBLISHED");
        assertThat(letters(author)).containsExactly("moderation-cleared");
        assertThat(letters(reporter)).containsExactly("moderation-dismissed");
        refuses(ConflictException.class, () -> decisions.appeal(reference(id, author), new Appeal("Moi aussi")));
    }

    @Test
    void severalReportsOnOneThingAreOneCaseAndOnePersonIsOneVoice() throws Exception {
        var id = reported();
        var other = people.enrol(aMember());
        report(other, INSULT);
        refuses(ConflictException.class, () -> report(reporter, INSULT));
        var view = people.as(moderator, () -> desk.open(id));
        assertThat(view.reports()).hasSize(2);
        decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
        assertThat(letters(other)).containsExactly("moderation-heard");
        assertThat(letters(author)).containsExactly("moderation-warned");
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
        var command = command(id, Judgement.ACCEPT, Measure.NONE);
        assertThat(Race.winners(
                        2,
                        ConflictException.class,
                        () -> people.as(moderator, () -> {
                            desk.decide(command);
                            return true;
                        })))
                .isEqualTo(1);
        assertThat(letters(author)).hasSize(1);
    }

    @Test
    void whoReadFewerReportsThanThereAreIsTold() throws Exception {
        var id = reported();
        var read = command(id, Judgement.REJECT, Measure.NONE);
        report(people.enrol(aMember()), INSULT);
        assertThatThrownBy(() -> people.does(moderator, () -> desk.decide(read)))
                .isInstanceOfSatisfying(ConflictException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("moderation.problem.moved"));
    }

    @Test
    void anOverturnedAppealUndoesWhatWasDone() throws Exception {
        var id = reported();
        decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        people.does(People.READER, () -> decisions.appeal(reference(id, author), new Appeal("C’est une citation.")));
        assertThat(letters(second)).contains("moderation-appealed");
        assertThat(letters(moderator)).doesNotContain("moderation-appealed");
        refuses(ForbiddenException.class, () -> end(moderator, id, Outcome.UPHELD));
        end(second, id, Outcome.OVERTURNED);
        assertThat(state(scenario)).isEqualTo("PUBLISHED");
        assertThat(letters(author)).contains("moderation-overturned");
        assertThat(letters(reporter)).contains("moderation-reversed");
        refuses(ConflictException.class, () -> decisions.appeal(reference(id, author), new Appeal("Encore")));
        var told = people.as(People.READER, () -> decisions.read(reference(id, author)));
        assertThat(told.state()).isEqualTo(CaseState.FINAL);
        assertThat(told.upheld()).hasValue(false);
    }

    @Test
    void anAppealComesOnceAndInTime() throws Exception {
        var id = reported();
        decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
        clock.pass(Duration.ofDays(31));
        refuses(ConflictException.class, () -> decisions.appeal(reference(id, author), new Appeal("Trop tard")));
        refuses(InvalidException.class, () -> decisions.appeal(reference(id, author), new Appeal(" ")));
    }

    @Test
    void whoIsAPartyDecidesNothing() throws Exception {
        var own = shelf.draftBy(moderator, "De la modératrice");
        shelf.publish(moderator, second, own);
        report(reporter, own, INSULT);
        var onOwn = open(own);
        refuses(NotFoundException.class, () -> people.as(moderator, () -> desk.open(onOwn)));
        refuses(NotFoundException.class, () -> decide(moderator, onOwn, Judgement.REJECT, Measure.NONE));
        var guessed = new DecideCase(onOwn, 999, Judgement.REJECT, null, WHY);
        refuses(NotFoundException.class, () -> people.does(moderator, () -> desk.decide(guessed)));
        assertThat(people.as(moderator, () -> desk.waitingOnOwn())).isEqualTo(1);
        assertThat(listed(moderator)).doesNotContain(onOwn);
        assertThat(listed(second)).contains(onOwn);

        report(moderator, INSULT);
        var byMe = open();
        assertThat(people.as(moderator, () -> desk.open(byMe)).may().decide()).isFalse();
        refuses(ForbiddenException.class, () -> decide(moderator, byMe, Judgement.ACCEPT, Measure.NONE));
        refuses(RuleException.class, () -> report(author, INSULT));
    }

    @Test
    void whatOneMayNotSeeCannotBeReportedNorIsKnownToBeThere() throws Exception {
        var draft = shelf.draftBy(author, "Pas encore publié");
        for (var each : List.of(draft.value(), 999_999L)) {
            refuses(NotFoundException.class, () -> people.as(reporter, () -> reporting.about(SCENARIO, each)));
            refuses(
                    NotFoundException.class,
                    () -> people.does(reporter, () -> reporting.report(SCENARIO, each, INSULT)));
        }
        refuses(NotFoundException.class, () -> people.as(reporter, () -> reporting.about("hive", 1)));
        refuses(SignInRequiredException.class, () -> report(People.READER, INSULT));
        refuses(ForbiddenException.class, () -> people.as(reporter, () -> desk.waiting()));
        refuses(NotFoundException.class, () -> people.as(reporter, () -> decisions.read("x")));
    }

    @Test
    void noDecisionComesWithoutAReason() throws Exception {
        var id = reported();
        var version = people.as(moderator, () -> desk.open(id)).rowVersion();
        for (var reason : List.of("", " \u200b")) {
            refuses(
                    InvalidException.class,
                    () -> people.does(
                            moderator, () -> desk.decide(new DecideCase(id, version, Judgement.REJECT, null, reason))));
        }
        refuses(InvalidException.class, () -> report(reporter, new ReportThing(Cause.OTHER, " ")));
    }

    @Test
    void nothingThatAnAuthorGetsTellsWhoReported() throws Exception {
        var id = reported();
        decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        var told =
                people.as(author, () -> decisions.read(reference(id, author))).toString();
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
        decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
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
        refuses(RuleException.class, () -> decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE));
        decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
    }

    @Test
    void anAdministratorSuspendsOverAProfileAndTheMemberAppealsFromOutside() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        var member = people.enrol(aMember().named("Paul Public"));
        sql.change(
                "update member set public_profile = true where id = ?",
                member.requireMember().value());
        people.does(
                reporter,
                () -> reporting.report(MemberId.KIND, member.requireMember().value(), INSULT));
        var id = new CaseId(sql.number(
                "select id from report_case where thing_kind = 'member' and thing_id = ?",
                member.requireMember().value()));
        refuses(ForbiddenException.class, () -> decide(moderator, id, Judgement.ACCEPT, Measure.SUSPEND));
        decide(administrator, id, Judgement.ACCEPT, Measure.SUSPEND);
        assertThat(memberState(member)).isEqualTo("SUSPENDED");
        assertThat(letters(member)).containsExactly("moderation-suspended");
        people.does(People.READER, () -> decisions.appeal(reference(id, member), new Appeal("Un homonyme.")));
        refuses(ForbiddenException.class, () -> end(moderator, id, Outcome.OVERTURNED));
        end(people.enrol(aMember().administrator()), id, Outcome.OVERTURNED);
        assertThat(memberState(member)).isEqualTo("ACTIVE");
    }

    @Test
    void whoSignsInWhileSuspendedIsToldSinceWhenAndWhy() throws Exception {
        var password = "orage violet tambour 9";
        var address = "sylvie.suspendue@example.org";
        var member = people.enrol(aMember().writtenToAt(address).withPassword(password));
        var suspending = new ActOnMembers(MemberAct.SUSPEND, List.of(member.requireMember()), null, "Deux *comptes*");
        people.does(Viewer.portal(), () -> acts.carryOut(suspending));
        var visitor = new Visitor("192.0.2.7", "test", null);
        assertThatThrownBy(() -> signIn.enter(address, password, false, visitor))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.messageKey()).isEqualTo("identity.problem.suspendedFor");
                            assertThat(violation.arguments()).contains("Deux comptes");
                        }));
        assertThatThrownBy(() -> signIn.enter(address, "un autre mot de passe", false, visitor))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::messageKey)
                        .containsExactly("identity.problem.mismatch"));
    }

    @Test
    void whereNobodyElseIsThereTheSamePersonEndsItAndSaysSo() throws Exception {
        var id = reported();
        var everybodyElse = keepOutAllInChargeBut(moderator);
        try {
            decide(moderator, id, Judgement.ACCEPT, Measure.NONE);
            people.does(People.READER, () -> decisions.appeal(reference(id, author), new Appeal("Relisez.")));
            assertThat(people.as(moderator, () -> desk.open(id)).may().alone()).isTrue();
            end(moderator, id, Outcome.UPHELD);
            assertThat(letters(author)).contains("moderation-upheld-alone");
            assertThat(people.as(People.READER, () -> decisions.read(reference(id, author)))
                            .alone())
                    .isTrue();
        } finally {
            sql.change("update member set state = 'ACTIVE' where id = any(cast(? as bigint[]))", everybodyElse);
        }
    }

    @Test
    void aProfileIsHiddenByAModeratorAndShownAgain() throws Exception {
        var member = people.enrol(aMember().named("Prune Profil"));
        sql.change(
                "update member set public_profile = true where id = ?",
                member.requireMember().value());
        people.does(
                reporter,
                () -> reporting.report(MemberId.KIND, member.requireMember().value(), INSULT));
        var id = new CaseId(sql.number(
                "select id from report_case where thing_kind = 'member' and thing_id = ?",
                member.requireMember().value()));
        decide(moderator, id, Judgement.ACCEPT, Measure.REMOVE);
        assertThat(shown(member)).isEqualTo("f");
        people.does(People.READER, () -> decisions.appeal(reference(id, member), new Appeal("Pourquoi ?")));
        end(second, id, Outcome.OVERTURNED);
        assertThat(shown(member)).isEqualTo("t");
    }

    @Test
    void whoeverReinstatedMeanwhileIsNotContradicted() throws Exception {
        var administrator = people.enrol(aMember().administrator());
        var member = people.enrol(aMember());
        sql.change(
                "update member set public_profile = true where id = ?",
                member.requireMember().value());
        people.does(
                reporter,
                () -> reporting.report(MemberId.KIND, member.requireMember().value(), INSULT));
        var id = new CaseId(sql.number(
                "select id from report_case where thing_kind = 'member' and thing_id = ?",
                member.requireMember().value()));
        decide(administrator, id, Judgement.ACCEPT, Measure.SUSPEND);
        people.does(People.READER, () -> decisions.appeal(reference(id, member), new Appeal("Pourquoi ?")));
        people.does(
                administrator,
                () -> acts.carryOut(
                        new ActOnMembers(MemberAct.REINSTATE, List.of(member.requireMember()), null, "Erreur")));
        end(people.enrol(aMember().administrator()), id, Outcome.OVERTURNED);
        assertThat(memberState(member)).isEqualTo("ACTIVE");
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
        report(who, scenario, said);
    }

    private void report(Viewer who, ScenarioId on, ReportThing said) throws Exception {
        people.does(who, () -> reporting.report(SCENARIO, on.value(), said));
    }

    private CaseId open() throws Exception {
        return open(scenario);
    }

    private CaseId open(ScenarioId on) throws Exception {
        return new CaseId(sql.number(
                "select id from report_case where thing_kind = 'scenario' and thing_id = ? and state = 'OPEN'",
                on.value()));
    }

    private DecideCase command(CaseId id, Judgement judgement, Measure measure) throws Exception {
        var version = sql.number("select row_version from report_case where id = ?", id.value());
        return new DecideCase(id, version, judgement, measure, WHY);
    }

    private void decide(Viewer who, CaseId id, Judgement judgement, Measure measure) throws Exception {
        var command = command(id, judgement, measure);
        people.does(who, () -> desk.decide(command));
    }

    private void end(Viewer who, CaseId id, Outcome outcome) throws Exception {
        var version = sql.number("select row_version from report_case where id = ?", id.value());
        people.does(who, () -> desk.end(new EndCase(id, version, outcome, "Relu de près.")));
    }

    private String reference(CaseId id, Viewer of) throws Exception {
        return sql.text(
                "select reference from report_case_author where case_id = ? and member_id = ?",
                id.value(),
                of.requireMember().value());
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

    private List<String> letters(Viewer to) throws Exception {
        var templates = Optional.ofNullable(sql.text(
                "select string_agg(template, ',' order by id) from mail_outbox where template like 'moderation-%'"
                        + " and recipient = (select email from member where id = ?)",
                to.requireMember().value()));
        return templates.map(all -> List.of(all.split(","))).orElse(List.of());
    }

    private String state(ScenarioId id) throws Exception {
        return sql.text(
                "select state from scenario_version where scenario_id = ? order by number desc limit 1", id.value());
    }

    private String memberState(Viewer member) throws Exception {
        return sql.text(
                "select state from member where id = ?", member.requireMember().value());
    }

    private String shown(Viewer member) throws Exception {
        return sql.text(
                "select public_profile from member where id = ?",
                member.requireMember().value());
    }

    private static void refuses(Class<? extends BusinessException> refusal, Action action) {
        assertThatThrownBy(action::run).isInstanceOf(refusal);
    }
}
