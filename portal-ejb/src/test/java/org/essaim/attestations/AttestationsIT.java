package org.essaim.attestations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.identity.access.Throttled;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class AttestationsIT {

    private static final String NETWORK = "192.0.2.7";
    private static final Instant MORNING = Instant.parse("2026-12-15T08:00:00Z");
    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Inject
    private Attesting attesting;

    @Inject
    private MyAttestations own;

    @Inject
    private AttestationCheck check;

    @Inject
    private AttestationsData data;

    @Inject
    private NoticeBoard board;

    @Inject
    private People people;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private Viewer holder;
    private Thing source;

    @BeforeEach
    void aHolder() throws Exception {
        holder = people.enrol(aMember().named("Capucine Ortie"));
        source = new Thing("test", SOURCES.incrementAndGet());
    }

    private IssueAttestation attests(MemberId member, int halfDays) {
        var times = new ArrayList<AttestedTime>();
        for (var i = 0; i < halfDays; i++) {
            var start = MORNING.plus(Duration.ofHours(5L * i));
            times.add(new AttestedTime(start, start.plus(Duration.ofHours(3))));
        }
        return new IssueAttestation(
                member,
                source,
                AttestationNature.COTRAINING,
                "Plans de travail",
                "Les Butineuses",
                times,
                Viewer.PARIS,
                180 * halfDays,
                AttestationMode.IN_PERSON,
                "Collège",
                List.of("Basile Romarin"),
                "26A0250001");
    }

    private AttestationId issued(int halfDays) {
        return attesting.issue(attests(holder.requireMember(), halfDays));
    }

    private AttestationView mine(AttestationId id) throws Exception {
        return people.as(holder, () -> own.one(id));
    }

    private AttestationView checked(AttestationCode code) throws Exception {
        return people.as(People.READER, () -> check.find(code, NETWORK)).orElseThrow();
    }

    private List<String> told() throws Exception {
        return people.as(holder, () -> board.mine(false, Slice.first(20))).items().stream()
                .map(line -> line.words())
                .toList();
    }

    @Test
    void whoeverHoldsTheCodeReadsWhatIsAttested() throws Exception {
        var view = mine(issued(2));
        var seen = checked(view.code());
        assertThat(seen).isEqualTo(view);
        assertThat(seen.holder()).isEqualTo("Capucine Ortie");
        assertThat(seen.days()).hasSize(2);
        assertThat(seen.minutes()).isEqualTo(360);
        assertThat(seen.schoolYear().getValue()).isEqualTo(2026);
        assertThat(told()).anyMatch(words -> words.contains("Votre attestation est prête"));
    }

    @Test
    void numbersHaveNoGapWhenManyAreIssuedAtOnceAndOneIsRolledBack() throws Exception {
        var members = new ArrayList<MemberId>();
        for (var i = 0; i < 40; i++) {
            members.add(people.enrol(aMember()).requireMember());
        }
        var turn = new AtomicInteger();
        Race.results(20, 40, () -> attesting.issue(attests(members.get(turn.getAndIncrement()), 1)));
        transactions.rolledBack(() -> issued(1));
        issued(1);
        assertThat(sql.number("select max(number) - count(*) from attestation where year = extract(year from now())"))
                .isZero();
        assertThat(sql.number("select max(number) from attestation where year = extract(year from now())"))
                .isGreaterThanOrEqualTo(41);
    }

    @Test
    void issuedTwiceItIsTheSameAndForOtherHoursAnotherTakesItsPlace() throws Exception {
        var first = issued(1);
        assertThat(issued(1)).isEqualTo(first);
        var second = issued(2);
        assertThat(second).isNotEqualTo(first);
        assertThat(mine(first))
                .extracting(AttestationView::state, AttestationView::cause)
                .containsExactly(AttestationState.REPLACED, RevocationCause.PRESENCE);
        assertThat(mine(second).isValid()).isTrue();
        assertThat(told()).anyMatch(words -> words.contains("est remplacée"));
    }

    @Test
    void askedForByManyAtOnceThereIsOne() throws Exception {
        var given = Race.results(8, 8, () -> issued(1));
        assertThat(given).hasSize(8);
        assertThat(Set.copyOf(given)).hasSize(1);
    }

    @Test
    void aCorrectedNameStaysWhenHoursAreCorrected() throws Exception {
        var id = issued(1);
        people.does(holder, () -> own.correctName(id, "Capucine Ortie-Blanche"));
        var view = mine(issued(2));
        assertThat(view.holder()).isEqualTo("Capucine Ortie-Blanche");
        assertThat(view.mayCorrect()).isFalse();
    }

    @Test
    void whatIsRevokedCountsNoMoreAndItsPageSaysSo() throws Exception {
        var view = mine(issued(1));
        attesting.revoke(holder.requireMember(), source, AttestationNature.COTRAINING, RevocationCause.MISTAKE);
        attesting.revoke(holder.requireMember(), source, AttestationNature.COTRAINING, RevocationCause.MISTAKE);
        assertThat(checked(view.code()))
                .extracting(AttestationView::state, AttestationView::cause)
                .containsExactly(AttestationState.REVOKED, RevocationCause.MISTAKE);
        assertThat(told().stream().filter(words -> words.contains("ne compte plus")))
                .hasSize(1);
    }

    @Test
    void aNameIsCorrectedOnceAndTheOtherOneSaysThatItWasReplaced() throws Exception {
        var first = mine(issued(1));
        var second = mine(people.as(holder, () -> own.correctName(first.id(), " Capucine Ortie-Blanche ")));
        assertThat(second.holder()).isEqualTo("Capucine Ortie-Blanche");
        assertThat(second.days()).isEqualTo(first.days());
        assertThat(checked(first.code()))
                .extracting(AttestationView::state, AttestationView::cause)
                .containsExactly(AttestationState.REPLACED, RevocationCause.NAME);
        for (var id : List.of(first.id(), second.id())) {
            assertThatThrownBy(() -> people.as(holder, () -> own.correctName(id, "Une Autre")))
                    .isInstanceOf(RuleException.class);
        }
    }

    @Test
    void aNameThatIsNoneIsRefused() throws Exception {
        var id = issued(1);
        for (var name : List.of(" ", "x".repeat(81), "Capucine Ortie")) {
            assertThatThrownBy(() -> people.as(holder, () -> own.correctName(id, name)))
                    .isInstanceOf(InvalidException.class);
        }
    }

    @Test
    void nobodyElseHasOnesFileOrCorrectsOnesName() throws Exception {
        var id = issued(1);
        var other = people.enrol(aMember().administrator());
        assertThatThrownBy(() -> people.as(other, () -> own.file(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(other, () -> own.keep(id, new byte[1])))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(other, () -> own.correctName(id, "Moi")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theFileThatWasKeptFirstStaysAndItsFingerprintIsShown() throws Exception {
        var id = issued(1);
        assertThat(people.as(holder, () -> own.file(id))).isEmpty();
        var first = new byte[] {1, 2, 3};
        assertThat(people.as(holder, () -> own.keep(id, first))).isEqualTo(first);
        assertThat(people.as(holder, () -> own.keep(id, new byte[] {4}))).isEqualTo(first);
        assertThat(mine(id).fingerprint())
                .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    }

    @Test
    void whoTriesCodesIsSlowedDownAndGenuineOnesStillOpen() throws Exception {
        var code = mine(issued(1)).code();
        assertThatThrownBy(() -> {
                    for (var i = 0; i < 200; i++) {
                        assertThat(people.as(People.READER, () -> check.find(AttestationCode.random(), NETWORK)))
                                .isEmpty();
                    }
                })
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(sql.number("select count(*) from throttled_attempt where action = '" + Throttled.ATTESTATION + "'"))
                .isBetween(100L, 199L);
        assertThat(checked(code).isValid()).isTrue();
    }

    @Test
    void ofAnErasedMemberNumberCodeAndFingerprintStayAndNoName() throws Exception {
        var id = issued(1);
        people.does(holder, () -> own.keep(id, new byte[] {1}));
        var before = mine(id);
        var person = new Person(holder.requireMember(), "capucine@example.org", "Capucine Ortie");
        transactions.committed(() -> data.erase(person, LastWishes.NONE));
        var after = checked(before.code());
        assertThat(after.isErased()).isTrue();
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(sql.number(
                        "select count(*) from attestation_file where content is not null and attestation_id = " + id))
                .isZero();
    }
}
