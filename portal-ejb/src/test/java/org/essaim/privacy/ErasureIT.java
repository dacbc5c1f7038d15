package org.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.identity.Departure;
import org.essaim.identity.Departures;
import org.essaim.identity.PasswordReset;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.OneTimeLinks;
import org.essaim.library.Decision;
import org.essaim.library.ReviewDecision;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioReview;
import org.essaim.library.TestScenarios;
import org.essaim.privacy.TestTraces.Known;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leaving: out at once, back by signing in, and nothing left afterwards but what was told to stay. */
@DomainTest
class ErasureIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofDays(7);

    @Inject
    private People people;

    @Inject
    private TestTraces traces;

    @Inject
    private TestScenarios shelf;

    @Inject
    private Departure departure;

    @Inject
    private SignIn signIn;

    @Inject
    private NightlyRetention nights;

    @Inject
    private Contributions contributions;

    @Inject
    private HoldingReading reading;

    @Inject
    private Erasures erasures;

    @Inject
    private Departures departures;

    @Inject
    private PasswordReset resets;

    @Inject
    private OneTimeLinks links;

    @Inject
    private ScenarioCatalogue scenarios;

    @Inject
    private ScenarioReview review;

    @Inject
    private SiteSearch search;

    @Inject
    private Transactions transactions;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    @AfterEach
    void letRun() {
        clock.letRun();
    }

    @Test
    void nothingIsLeftOfWhoWantsToBeNamedNoMore() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Dissipée");
        var person = reading.person(known.viewer().requireMember());
        leave(known, false);
        var counts = reading.counts(contributions.holdings(), person);
        assertThat(contributions.holdings().stream().filter(each -> !each.stays()))
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(counts.get(each.key())).as(each.key()).isZero());
        assertThat(traced("Dissipée", known.address())).isEmpty();
        assertThat(people.as(READER, () -> scenarios.scenario(known.published()))
                        .authors())
                .singleElement()
                .satisfies(author -> assertThat(author.isNamed()).isFalse());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(people.as(READER, () -> search.search(SearchRequest.of("Dissipée")))
                                .items())
                        .isEmpty());
    }

    @Test
    void theNameStaysOnWhatWasPublishedUnlessItsAuthorWantsOtherwise() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Créditée");
        leave(known, true);
        assertThat(people.as(READER, () -> scenarios.scenario(known.published()))
                        .authors())
                .extracting(author -> author.name())
                .containsExactly("Zéphyrine Créditée");
        assertThat(traced("Créditée", known.address()))
                .containsOnly("member.name", "member.name_words", "resource.authors");
    }

    @Test
    void whatOnlyItsAuthorHasSeenGoesAndWhatTwoWriteStaysWithTheOther() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Partagée");
        leave(known, true);
        var versions = "select count(*) from scenario_version where scenario_id = ?";
        assertThat(sql.number(versions, known.alone().value())).isZero();
        assertThat(sql.number(
                        "select count(*) from scenario where id = ?",
                        known.alone().value()))
                .isZero();
        assertThat(sql.number(versions, known.shared().value())).isEqualTo(1);
        assertThat(sql.number(versions, known.published().value())).isEqualTo(1);
        assertThat(sql.number("select count(*) from resource where owner_id = ?", known.id()))
                .isEqualTo(1);
    }

    @Test
    void aNameThatIsPartOfEveryLinkIsTakenOutOfListsOfNamesAlone() throws Exception {
        var known = traces.leaveEverywhere("https");
        sql.change("insert into mail_outbox (recipient, recipient_name, template, locale, placeholders) values"
                + " ('tierce@example.org', 'Tierce', 'library-submitted', 'fr', jsonb_build_object("
                + "'authors', 'Paul, https', 'link', 'https://essaim.example/scenarios/1'))");
        leave(known, true);
        var letter = " from mail_outbox where recipient = 'tierce@example.org'";
        assertThat(sql.text("select placeholders ->> 'authors'" + letter)).isEqualTo("Paul, …");
        assertThat(sql.text("select placeholders ->> 'link'" + letter)).isEqualTo("https://essaim.example/scenarios/1");
    }

    @Test
    void whoAsksIsOutAtOnceAndComesBackBySigningIn() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Hésitante");
        people.does(known.viewer(), () -> departure.ask(TestTraces.PASSWORD, new LastWishes(false, true), somewhere()));
        assertThat(sql.number("select count(*) from sign_in_session where member_id = ?", known.id()))
                .isZero();
        assertThat(sql.number("select count(*) from api_token where member_id = ? and revoked_at is null", known.id()))
                .isZero();
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'identity-leaving' and recipient = ?",
                        known.address()))
                .isEqualTo(1);
        clock.pass(GRACE.minusHours(1));
        nights.run();
        signIn.enter(known.address(), TestTraces.PASSWORD, true, somewhere());
        clock.pass(GRACE);
        nights.run();
        assertThat(sql.text("select state from member where id = ?", known.id()))
                .isEqualTo("ACTIVE");
        assertThat(sql.number(
                        "select count(*) from scenario where id = ?",
                        known.alone().value()))
                .isEqualTo(1);
    }

    @Test
    void whoIsSuspendedWhileLeavingCannotComeBackAndIsErased() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Suspendue");
        people.does(known.viewer(), () -> departure.ask(TestTraces.PASSWORD, new LastWishes(false, true), somewhere()));
        people.suspend(known.viewer().requireMember());
        assertThatThrownBy(() -> signIn.enter(known.address(), TestTraces.PASSWORD, true, somewhere()))
                .isInstanceOf(BusinessException.class);
        clock.pass(GRACE.plusHours(1));
        nights.run();
        assertThat(sql.text("select state from member where id = ?", known.id()))
                .isEqualTo("LEFT");
    }

    @Test
    void leavingAsksForThePassword() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Distraite");
        assertThatThrownBy(
                        () -> people.does(known.viewer(), () -> departure.ask("autre", LastWishes.NONE, somewhere())))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("current"));
        assertThat(sql.text("select state from member where id = ?", known.id()))
                .isEqualTo("ACTIVE");
    }

    @Test
    void theLastAdministratorCannotLeave() throws Exception {
        var last = people.enrol(
                aMember().administrator().writtenToAt("derniere@example.org").withPassword(TestTraces.PASSWORD));
        assertThatThrownBy(
                        () -> people.does(last, () -> departure.ask(TestTraces.PASSWORD, LastWishes.NONE, somewhere())))
                .isInstanceOf(RuleException.class);
        var next = people.enrol(aMember().administrator().withPassword(TestTraces.PASSWORD));
        people.does(last, () -> departure.ask(TestTraces.PASSWORD, LastWishes.NONE, somewhere()));
        assertThatThrownBy(
                        () -> people.does(next, () -> departure.ask(TestTraces.PASSWORD, LastWishes.NONE, somewhere())))
                .isInstanceOf(RuleException.class);
        signIn.enter("derniere@example.org", TestTraces.PASSWORD, false, somewhere());
    }

    @Test
    void theAddressIsFreeForAnotherAccount() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Revenante");
        leave(known, true);
        assertThatThrownBy(() -> signIn.enter(known.address(), TestTraces.PASSWORD, false, somewhere()))
                .isInstanceOf(InvalidException.class);
        var again = people.enrol(aMember().writtenToAt(known.address()));
        assertThat(again.requireMember().value()).isNotEqualTo(known.id());
    }

    @Test
    void erasedAgainNothingChanges() throws Exception {
        var known = traces.leaveEverywhere("Zéphyrine Redoublée");
        var person = reading.person(known.viewer().requireMember());
        leave(known, false);
        contributions.data().forEach(data -> assertThat(data.capability()).isNotBlank());
        nights.run();
        assertThat(sql.text("select state from member where id = ?", known.id()))
                .isEqualTo("LEFT");
        assertThat(person.member().value()).isEqualTo(known.id());
    }

    @Test
    void whoSignsInAtTheMomentOfErasureStaysOrIsRefused() throws Exception {
        for (var round = 0; round < 6; round++) {
            var known = traces.leaveEverywhere("Zéphyrine Course" + round);
            people.does(known.viewer(), () -> departure.ask(TestTraces.PASSWORD, LastWishes.NONE, somewhere()));
            clock.pass(GRACE.plusHours(1));
            var ways = new ConcurrentLinkedQueue<Callable<Boolean>>();
            ways.add(() -> erasures.eraseDue() > 0);
            ways.add(() -> entered(known));
            ways.add(() -> entered(known));
            Race.results(3, () -> ways.remove().call());
            var state = sql.text("select state from member where id = ?", known.id());
            var sessions = sql.number("select count(*) from sign_in_session where member_id = ?", known.id());
            assertThat(state).isIn("ACTIVE", "LEFT");
            assertThat(sessions > 0).as(state).isEqualTo(state.equals("ACTIVE"));
        }
    }

    /** By a link or by the password, while the erasure is under way and not yet done. */
    @Test
    void whoComesWhileTheyAreBeingErasedIsRefusedAndKeepsNobody() throws Exception {
        var byLink = due("Zéphyrine Lien");
        var token = reset(byLink);
        erasedWhile(byLink, () -> resets.choose(token, "carafe lierre 44 dune", true, somewhere()));
        var byPassword = due("Zéphyrine Mot");
        erasedWhile(byPassword, () -> signIn.enter(byPassword.address(), TestTraces.PASSWORD, true, somewhere()));
    }

    private Known due(String name) throws Exception {
        var known = traces.leaveEverywhere(name);
        people.does(known.viewer(), () -> departure.ask(TestTraces.PASSWORD, LastWishes.NONE, somewhere()));
        clock.pass(GRACE.plusHours(1));
        return known;
    }

    private String reset(Known known) throws Exception {
        var issued = new String[1];
        transactions.committed(
                () -> issued[0] = links.issue(known.viewer().requireMember(), LinkPurpose.RESET, known.address())
                        .secret()
                        .value());
        return issued[0];
    }

    private void erasedWhile(Known known, Callable<?> coming) throws Exception {
        var refusals = new ArrayList<CompletableFuture<Throwable>>();
        transactions.committed(() -> {
            var leaving = departures.hold(known.viewer().requireMember()).orElseThrow();
            refusals.add(CompletableFuture.supplyAsync(() -> catchThrowable(coming::call)));
            await().atMost(SOON).until(() -> sql.number("select count(*) from pg_locks where not granted") > 0);
            contributions.data().forEach(data -> data.erase(leaving.person(), LastWishes.NONE));
        });
        assertThat(refusals.get(0).get()).isInstanceOf(BusinessException.class);
        assertThat(sql.text("select state from member where id = ?", known.id()))
                .isEqualTo("LEFT");
        assertThat(sql.number("select count(*) from sign_in_session where member_id = ?", known.id()))
                .isZero();
    }

    private boolean entered(Known known) {
        try {
            signIn.enter(known.address(), TestTraces.PASSWORD, true, somewhere());
            return true;
        } catch (InvalidException e) {
            return false;
        }
    }

    @Test
    void whatIsPublishedWhileItsAuthorIsErasedIsPublishedOrGone() throws Exception {
        var moderator = people.enrol(aMember().moderator());
        for (var round = 0; round < 5; round++) {
            var author = people.enrol(aMember().withPassword(TestTraces.PASSWORD));
            var scenario = shelf.draftBy(author, "Course " + round);
            var version = shelf.submit(author, scenario);
            people.does(author, () -> departure.ask(TestTraces.PASSWORD, LastWishes.NONE, somewhere()));
            clock.pass(GRACE.plusHours(1));
            var erasing = CompletableFuture.supplyAsync(() -> erasures.eraseDue());
            var published = publish(moderator, new ReviewDecision(scenario, version, Decision.PUBLISH, ""));
            assertThat(erasing.get()).isEqualTo(1);
            assertThat(sql.text("select state from scenario_version where scenario_id = ?", scenario.value()))
                    .isEqualTo(published ? "PUBLISHED" : null);
        }
    }

    private boolean publish(Viewer moderator, ReviewDecision decision) throws Exception {
        try {
            people.does(moderator, () -> review.decide(decision));
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    private void leave(Known known, boolean credited) throws Exception {
        people.does(
                known.viewer(), () -> departure.ask(TestTraces.PASSWORD, new LastWishes(credited, true), somewhere()));
        clock.pass(GRACE.plusHours(1));
        nights.run();
        assertThat(sql.text("select state from member where id = ?", known.id()))
                .isEqualTo("LEFT");
    }

    /** Columns of texts and JSON, of any table, that hold one of these words. */
    private List<String> traced(String... words) throws Exception {
        var columns = sql.text(
                        "select string_agg(table_name || '.' || column_name, ',' order by table_name, column_name)"
                                + " from information_schema.columns"
                                + " join information_schema.tables using (table_schema, table_name)"
                                + " where table_schema = 'public' and table_type = 'BASE TABLE'"
                                + " and data_type in ('text', 'jsonb', 'ARRAY', 'character varying')")
                .split(",");
        var found = new ArrayList<String>();
        for (var column : columns) {
            var parts = column.split("\\.");
            for (var word : words) {
                var query = "select count(*) from " + parts[0] + " where strpos(folded(cast(" + parts[1]
                        + " as text)), folded(?)) > 0";
                if (sql.number(query, word) > 0) {
                    found.add(column);
                }
            }
        }
        assertThat(columns).hasSizeGreaterThan(50);
        return found.stream().distinct().toList();
    }

    private static Visitor somewhere() {
        return new Visitor(java.util.UUID.randomUUID().toString(), "test", null);
    }
}
