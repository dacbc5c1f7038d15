package org.essaim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.IdentityAudit;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.identity.MemberAdministration;
import org.essaim.library.ScenarioWithdrawal;
import org.essaim.library.TestScenarios;
import org.essaim.library.content.LibraryAudit;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.NetworksAudit;
import org.essaim.networks.TestNetworks;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class AuditIT {

    private static final Thing HIVE = new Thing("hive", 7);

    @Inject
    private People people;

    @Inject
    private AuditLog log;

    @Inject
    private AuditReading reading;

    @Inject
    private AuditJournal journal;

    @Inject
    private MemberActs acts;

    @Inject
    private MemberAdministration administration;

    @Inject
    private ScenarioWithdrawal withdrawal;

    @Inject
    private TestScenarios shelf;

    @Inject
    private TestNetworks networks;

    @Inject
    private Transactions transactions;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer administrator;
    private Viewer teacher;

    @BeforeEach
    void people() throws Exception {
        administrator = people.enrol(aMember().named("Adèle Rayon").administrator());
        teacher = people.enrol(aMember().named("Théo Pollen"));
    }

    @AfterEach
    void letRun() {
        clock.letRun();
    }

    @Test
    void anActIsRecordedWithWhoDidItToWhomAndWhy() throws Exception {
        var member = teacher.requireMember();
        people.does(
                administrator,
                () -> acts.carryOut(new ActOnMembers(MemberAct.SUSPEND, List.of(member), null, "Deux comptes")));
        assertThat(latest(member)).hasValueSatisfying(line -> {
            assertThat(line.action()).isEqualTo(IdentityAudit.SUSPENDED.key());
            assertThat(line.actor()).hasValue(administrator.requireMember());
            assertThat(line.name()).hasValue("Adèle Rayon");
            assertThat(line.title()).hasValue("Théo Pollen");
            assertThat(line.reason()).isEqualTo("Deux comptes");
        });
        people.does(administrator, () -> administration.giveRoles(member, Set.of(Role.MODERATOR), ""));
        assertThat(latest(member).orElseThrow().detail())
                .isEqualTo("{identity.Role.MEMBER}, {identity.Role.MODERATOR}");
    }

    @Test
    void anActOnAMemberOfANetworkNamesBothAndIsFoundByEither() throws Exception {
        var network = networks.of(
                "01",
                TestNetworks.presentation(Joining.OPEN),
                List.of(networks.belonging(administrator.requireMember(), NetworkRole.COORDINATOR)));
        var member = teacher.requireMember();
        transactions.committed(() -> log.record(
                AuditEntry.of(NetworksAudit.SUSPENDED, member).within(network).because("Trois colères")));
        for (var thing : List.<Target>of(member, network)) {
            assertThat(people.as(administrator, () -> journal.entries(about(thing)))
                            .items())
                    .anySatisfy(line -> {
                        assertThat(line.reason()).isEqualTo("Trois colères");
                        assertThat(line.title()).hasValue("Théo Pollen");
                        assertThat(line.withinKind()).hasValue(NetworkId.KIND);
                        assertThat(line.withinTitle()).isNotEmpty();
                    });
        }
    }

    @Test
    void aKindAndANumberAreThoseOfOneThing() throws Exception {
        var hive = new Thing("hive", 900_001);
        var swarm = new Thing("swarm", 900_002);
        transactions.committed(() -> log.record(
                AuditEntry.of(IdentityAudit.ROLES, hive).within(swarm).because("Pour l’une")));
        for (var one : List.of(hive, swarm)) {
            assertThat(people.as(administrator, () -> journal.entries(about(one)))
                            .items())
                    .hasSize(1);
        }
        for (var neither : List.of(new Thing("hive", 900_002), new Thing("swarm", 900_001))) {
            assertThat(people.as(administrator, () -> journal.entries(about(neither)))
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void whatIsRolledBackWasNeverDone() throws Exception {
        var hive = new Thing("hive", 8);
        transactions.rolledBack(() -> log.record(IdentityAudit.ROLES, hive, "Pour rien"));
        assertThat(latest(hive)).isEmpty();
    }

    @Test
    void aWithdrawalIsRecordedUnlessItIsTheAuthors() throws Exception {
        var moderator = people.enrol(aMember().moderator());
        var own = shelf.draftBy(teacher, "Retiré par son auteur");
        shelf.publish(teacher, moderator, own);
        people.does(teacher, () -> withdrawal.withdraw(own, "À refaire"));
        assertThat(latest(own).orElseThrow().action()).isEqualTo(LibraryAudit.SCENARIO_PUBLISHED.key());

        var other = shelf.draftBy(teacher, "Retiré par la modération");
        shelf.publish(teacher, moderator, other);
        people.does(moderator, () -> withdrawal.withdraw(other, "Image sans licence"));
        assertThat(latest(other)).hasValueSatisfying(line -> {
            assertThat(line.action()).isEqualTo(LibraryAudit.SCENARIO_WITHDRAWN.key());
            assertThat(line.title()).hasValue("Retiré par la modération");
            assertThat(line.reason()).isEqualTo("Image sans licence");
        });
    }

    @Test
    void noEntryIsChangedOrDeletedByHand() {
        record("Pour toujours");
        for (var statement : List.of(
                "delete from audit_entry where thing_kind = 'hive'",
                "update audit_entry set reason = '' where thing_kind = 'hive'",
                "update audit_entry set actor_id = null, reason = '' where thing_kind = 'hive'",
                "with word as (select set_config('essaim.audit', 'forget', true) as said)"
                        + " update audit_entry set done_at = now() + interval '1 day' from word where thing_kind = 'hive'")) {
            assertThatThrownBy(() -> sql.change(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("neither changed nor deleted");
        }
        assertThat(latest(HIVE).orElseThrow().reason()).isEqualTo("Pour toujours");
    }

    @Test
    void theNightTakesWhatIsTooOldAndNothingElse() throws Exception {
        sql.change("insert into audit_entry (action, thing_kind, thing_id, done_at)"
                + " values ('identity.IdentityAudit.ROLES', 'old', 1, '2001-01-01')");
        record("D’aujourd’hui");
        assertThat(sql.number("select audit_expire('2002-01-01')")).isEqualTo(1);
        assertThat(latest(new Thing("old", 1))).isEmpty();
        assertThat(latest(HIVE)).isPresent();
    }

    @Test
    void theJournalIsSearchedByWhatAndWhoAndWhenAndWhy() throws Exception {
        people.does(
                administrator,
                () -> acts.carryOut(new ActOnMembers(
                        MemberAct.SUSPEND, List.of(teacher.requireMember()), null, "Réclame d’élève")));
        var now = clock.instant();
        assertThat(found("reclame ELEVE", "", Set.of(), Optional.empty())).hasSize(1);
        assertThat(found("reclame", "rayon adele", Set.of(), Optional.empty())).hasSize(1);
        assertThat(found("reclame", administrator.requireMember().toString(), Set.of(), Optional.empty()))
                .hasSize(1);
        assertThat(found("reclame", "quelqu’un d’autre", Set.of(), Optional.empty()))
                .isEmpty();
        assertThat(found("reclame", "", Set.of(IdentityAudit.ROLES.key()), Optional.empty()))
                .isEmpty();
        assertThat(found("reclame", "", Set.of(), Optional.of(now.plus(Duration.ofHours(1)))))
                .isEmpty();
        assertThat(found("reclame", "", Set.of(), Optional.of(now.minus(Duration.ofHours(1)))))
                .hasSize(1);
    }

    @Test
    void nobodyButAnAdministratorReadsIt() throws Exception {
        var moderator = people.enrol(aMember().moderator());
        assertThatThrownBy(() -> people.as(moderator, () -> journal.entries(all())))
                .isInstanceOf(ForbiddenException.class);
    }

    private void record(String reason) {
        log.record(IdentityAudit.ROLES, HIVE, reason);
    }

    private Optional<AuditLine> latest(Target thing) {
        return reading.of(thing, 1).stream().findFirst();
    }

    private List<AuditLine> found(String text, String actor, Set<String> actions, Optional<Instant> from)
            throws Exception {
        var filter = new AuditFilter(text, actor, actions, Set.of(), Optional.empty(), from, Optional.empty());
        return people
                .as(administrator, () -> journal.entries(new ListRequest<>(filter, AuditOrder.NEWEST, Slice.first(10))))
                .items()
                .stream()
                .filter(line -> line.title().equals(Optional.of("Théo Pollen")))
                .toList();
    }

    private static ListRequest<AuditFilter, AuditOrder> about(Target thing) {
        var filter = new AuditFilter(
                "", "", Set.of(), Set.of(thing.kind()), Optional.of(thing.value()), Optional.empty(), Optional.empty());
        return new ListRequest<>(filter, AuditOrder.NEWEST, Slice.first(10));
    }

    private static ListRequest<AuditFilter, AuditOrder> all() {
        var nothing = new AuditFilter("", "", Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return new ListRequest<>(nothing, AuditOrder.NEWEST, Slice.first(10));
    }
}
