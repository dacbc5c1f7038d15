package org.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.identity.InactiveMembers;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too old is listed first, and gone after the night. */
@DomainTest
class RetentionIT {

    @Inject
    private People people;

    @Inject
    private Contributions contributions;

    @Inject
    private RetentionRuns runs;

    @Inject
    private RetentionReport report;

    @Inject
    private NightlyRetention nights;

    @Inject
    private InactiveMembers inactive;

    @Inject
    private TestTraces traces;

    @Inject
    private SignIn signIn;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer administrator;

    @BeforeEach
    void people() throws Exception {
        administrator = people.enrol(aMember().administrator());
    }

    @AfterEach
    void letRun() {
        clock.letRun();
    }

    @Test
    void whatIsListedAsTooOldIsWhatTheNightTakes() throws Exception {
        var known = traces.leaveEverywhere("Ombeline Ancienne");
        sql.change("update mail_outbox set sent_at = now()");
        sql.change(
                "insert into throttled_attempt (action, account, address, tried_at) values ('SIGN_IN', 'x', 'y', now())");
        sql.change("insert into member (email, name) values (gen_random_uuid() || '@example.org', 'Personne')");
        clock.pass(Duration.ofDays(370));
        nights.run();
        clock.pass(Duration.ofDays(1));
        var quiet = lines();
        assertThat(quiet.values())
                .allSatisfy(line -> assertThat(line.expired()).as(line.key()).isZero());
        assertThat(quiet).containsKey("audit.kept.entries");
        assertThat(quiet.get("identity.kept.sessions").removed()).isPositive();
        assertThat(quiet.get("identity.kept.attempts").removed()).isPositive();
        assertThat(quiet.get("identity.kept.unconfirmed").removed()).isPositive();
        assertThat(quiet.get("mail.kept.letters").removed()).isPositive();
        assertThat(quiet.get("library.kept.imports").removed()).isPositive();
        assertThat(quiet.get("files.kept.uploads").removed()).isPositive();
        assertThat(quiet.get("privacy.kept.exports").removed()).isPositive();
        assertThat(quiet.get("privacy.kept.forms").removed()).isPositive();
        assertThat(sql.number(
                        "select count(*) from audit_entry where thing_kind = 'member' and thing_id = ?", known.id()))
                .isPositive();
        clock.pass(Duration.ofDays(1825));
        assertThat(lines().get("audit.kept.entries").expired()).isPositive();
    }

    @Test
    void aDryRunTakesNothing() throws Exception {
        traces.leaveEverywhere("Ombeline Comptée");
        clock.pass(Duration.ofDays(400));
        var before = sql.number("select count(*) from sign_in_session");
        for (var line : lines().values()) {
            var rows = people.as(administrator, () -> report.expired(line.name(), Slice.first(50)));
            assertThat(rows.total()).as(line.key()).isEqualTo(line.expired());
        }
        assertThat(sql.number("select count(*) from sign_in_session"))
                .isEqualTo(before)
                .isPositive();
    }

    @Test
    void whoIsNotSeenForYearsIsToldTwiceThenErased() throws Exception {
        var known = traces.leaveEverywhere("Ombeline Lointaine");
        sql.change("delete from inactivity_warning");
        clock.pass(Duration.ofDays(1095 - 61));
        nights.run();
        assertThat(warnings(known.address())).isZero();
        clock.pass(Duration.ofDays(2));
        nights.run();
        nights.run();
        assertThat(warnings(known.address())).isEqualTo(1);
        clock.pass(Duration.ofDays(46));
        nights.run();
        assertThat(warnings(known.address())).isEqualTo(2);
        clock.pass(Duration.ofDays(13));
        nights.run();
        assertThat(state(known)).isEqualTo("ACTIVE");
        clock.pass(Duration.ofDays(2));
        nights.run();
        clock.pass(Duration.ofDays(1));
        nights.run();
        assertThat(state(known)).isEqualTo("LEFT");
    }

    @Test
    void aVisitEndsIt() throws Exception {
        var known = traces.leaveEverywhere("Ombeline Retrouvée");
        sql.change("delete from inactivity_warning");
        clock.pass(Duration.ofDays(1095 - 59));
        nights.run();
        clock.pass(Duration.ofDays(46));
        signIn.enter(known.address(), TestTraces.PASSWORD, true, new Visitor("192.0.2.9", "test", null));
        nights.run();
        assertThat(sql.number("select count(*) from inactivity_warning where member_id = ?", known.id()))
                .isZero();
        clock.pass(Duration.ofDays(100));
        nights.run();
        assertThat(state(known)).isEqualTo("ACTIVE");
    }

    @Test
    void whoAdministersThePortalIsNeverTold() throws Exception {
        clock.pass(Duration.ofDays(5000));
        nights.run();
        clock.pass(Duration.ofDays(46));
        nights.run();
        assertThat(sql.text("select state from member where id = " + administrator.requireMember()))
                .isEqualTo("ACTIVE");
        assertThat(sql.number(
                        "select count(*) from inactivity_warning where member_id = " + administrator.requireMember()))
                .isZero();
    }

    @Test
    void nodesThatRunAtOnceTakeEachThingOnce() throws Exception {
        var leaving = traces.leaveEverywhere("Ombeline Doublée");
        traces.leaveEverywhere("Ombeline Restée");
        sql.change("update member set state = 'LEAVING', leaves_at = now() where id = ?", leaving.id());
        clock.pass(Duration.ofDays(400));
        var listed = lines();
        var taken = Race.results(4, this::night);
        assertThat(state(leaving)).isEqualTo("LEFT");
        // What an erasure takes along is counted with it, and not again.
        for (var line : listed.values()) {
            assertThat(all(taken, line.key())).as(line.key()).isLessThanOrEqualTo(line.expired());
        }
        assertThat(all(taken, "identity.kept.leaving")).isEqualTo(1);
        assertThat(all(taken, "identity.kept.sessions")).isPositive();
    }

    private static long all(List<Map<String, Integer>> nights, String key) {
        return nights.stream().mapToLong(night -> night.get(key)).sum();
    }

    /** What a node takes of each kind. */
    private Map<String, Integer> night() {
        return contributions.retentions().stream().collect(Collectors.toMap(Retention::key, runs::remove));
    }

    @Test
    void peopleAreErasedBeforeAnythingElseAndWhoIsSentOnTheirWayWaitsANight() {
        var turns = contributions.retentions().stream().map(Retention::turn).toList();
        assertThat(turns).isSorted().startsWith(Retention.Turn.PEOPLE).endsWith(Retention.Turn.ROWS);
        assertThat(contributions.retentions())
                .filteredOn(each -> each.turn() == Retention.Turn.PEOPLE)
                .extracting(Retention::key)
                .containsExactly("identity.kept.leaving");
    }

    @Test
    void nodesThatReviewAtOnceTellAMemberOnce() throws Exception {
        var known = traces.leaveEverywhere("Ombeline Prévenue");
        sql.change("delete from inactivity_warning");
        clock.pass(Duration.ofDays(1095 - 59));
        Race.results(4, () -> {
            inactive.review();
            return true;
        });
        assertThat(warnings(known.address())).isEqualTo(1);
    }

    private long warnings(String address) throws Exception {
        return sql.number(
                "select count(*) from mail_outbox where template = 'identity-inactive' and recipient = ?", address);
    }

    private String state(TestTraces.Known known) throws Exception {
        return sql.text("select state from member where id = ?", known.id());
    }

    private Map<String, RetentionLine> lines() throws Exception {
        return people.as(administrator, report::lines).stream()
                .collect(Collectors.toMap(RetentionLine::key, Function.identity()));
    }
}
