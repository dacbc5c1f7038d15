package org.essaim.attestations.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.AttestationMode;
import org.essaim.attestations.AttestationNature;
import org.essaim.attestations.AttestedTime;
import org.essaim.attestations.Attesting;
import org.essaim.attestations.IssueAttestation;
import org.essaim.attestations.MyAttestations;
import org.essaim.attestations.RevocationCause;
import org.essaim.attestations.badges.BadgeKeys.ChangeKey;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
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
class BadgesIT {

    private static final Instant MORNING = Instant.parse("2026-12-15T08:00:00Z");
    private static final AtomicInteger SOURCES = new AtomicInteger(1_000);
    private static final BadgeWords WORDS = new BadgeWords(
            "Participation : « Plans de travail »",
            "Co-formation « Plans de travail ».",
            "Être là.\n\n*Being there.*",
            "6 h, à Apt",
            "Vérifier");

    @Inject
    private Attesting attesting;

    @Inject
    private MyAttestations attestations;

    @Inject
    private MyBadges own;

    @Inject
    private BadgeDocuments documents;

    @Inject
    private BadgeKeys keys;

    @Inject
    private jakarta.enterprise.inject.Instance<PersonalData> claims;

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
        source = new Thing("badge", SOURCES.incrementAndGet());
    }

    private AttestationId issued(Viewer member) {
        return attesting.issue(new IssueAttestation(
                member.requireMember(),
                source,
                AttestationNature.COTRAINING,
                "Plans de travail",
                "Les Butineuses",
                List.of(
                        new AttestedTime(MORNING, MORNING.plus(Duration.ofHours(3))),
                        new AttestedTime(MORNING.plus(Duration.ofHours(5)), MORNING.plus(Duration.ofHours(8)))),
                Viewer.PARIS,
                360,
                AttestationMode.IN_PERSON,
                "Collège",
                List.of("Basile Romarin"),
                ""));
    }

    private JsonObject badge(Viewer member, AttestationId id) throws Exception {
        return TestBadges.json(people.as(member, () -> own.badge(id, WORDS)));
    }

    private static String text(JsonObject document, String pointer) {
        return ((JsonString) document.getValue(pointer)).getString();
    }

    /** The list that a badge names, as who checks it fetches it. */
    private JsonObject list(JsonObject badge) throws Exception {
        var address = text(badge, "/credentialStatus/statusListCredential");
        var number = Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
        var list = TestBadges.json(
                people.as(People.READER, () -> documents.list(number)).orElseThrow());
        assertThat(list.getString("id")).isEqualTo(address);
        return list;
    }

    private boolean isEnded(JsonObject badge) throws Exception {
        var list = list(badge);
        assertThat(TestBadges.isGenuine(list)).isTrue();
        var place = Integer.parseInt(text(badge, "/credentialStatus/statusListIndex"));
        return (bits(list)[place / 8] & 0x80 >> place % 8) != 0;
    }

    private static byte[] bits(JsonObject list) throws IOException {
        var encoded = text(list, "/credentialSubject/encodedList").substring(1);
        return new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))
                .readAllBytes();
    }

    @Test
    void aBadgeSaysWhatTheAttestationSaysAndIsSignedByAKeyOfTheIssuer() throws Exception {
        var id = issued(holder);
        var badge = badge(holder, id);
        var view = people.as(holder, () -> attestations.one(id));
        assertThat(TestBadges.isGenuine(badge)).isTrue();
        assertThat(badge.getString("id")).endsWith(view.code().path() + "#badge");
        assertThat(text(badge, "/name")).isEqualTo(WORDS.name());
        assertThat(text(badge, "/credentialSubject/licenseNumber")).isEqualTo(view.reference());
        assertThat(text(badge, "/credentialSubject/activityStartDate")).isEqualTo("2026-12-15T08:00:00Z");
        assertThat(text(badge, "/credentialSubject/activityEndDate")).isEqualTo("2026-12-15T16:00:00Z");
        assertThat(text(badge, "/credentialSubject/narrative")).isEqualTo(WORDS.narrative());

        var issuer = TestBadges.json(people.as(People.READER, documents::issuer));
        assertThat(text(badge, "/issuer/id")).isEqualTo(issuer.getString("id"));
        assertThat(issuer.getJsonArray("assertionMethod").getValuesAs(JsonString::getString))
                .contains(text(badge, "/proof/verificationMethod"));

        var key = text(badge, "/credentialSubject/achievement/id");
        var achievement =
                people.as(People.READER, () -> documents.achievement(key.substring(key.lastIndexOf('/') + 1)));
        assertThat(text(TestBadges.json(achievement.orElseThrow()), "/criteria/narrative"))
                .isEqualTo(WORDS.criteria());
    }

    @Test
    void whoKnowsTheAddressFindsTheHolderAndNobodyReadsIt() throws Exception {
        var member = holder.requireMember();
        var email = sql.text("select email from member where id = " + member);
        var badge = badge(holder, issued(holder));
        var identity = badge.getValue("/credentialSubject/identifier/0").asJsonObject();
        assertThat(badge.toString()).doesNotContain(email).contains("Capucine Ortie");
        assertThat(identity.getString("identityHash"))
                .isEqualTo(
                        "sha256$" + HexFormat.of().formatHex(DataIntegrity.hash(email + identity.getString("salt"))));
    }

    @Test
    void whoeverAsksAgainGetsTheSameAndAskedAtOnceThereIsOne() throws Exception {
        var id = issued(holder);
        var given = Race.results(6, 6, () -> people.as(holder, () -> own.badge(id, WORDS)));
        assertThat(given).hasSize(6);
        assertThat(Set.copyOf(given)).hasSize(1);
        assertThat(people.as(holder, () -> own.badge(id, WORDS))).isEqualTo(given.get(0));
    }

    @Test
    void thoseOfOneThingHaveOneAchievementAndEachItsOwnPlaceAndSalt() throws Exception {
        var other = people.enrol(aMember());
        var one = badge(holder, issued(holder));
        var another = badge(other, issued(other));
        assertThat(text(one, "/credentialSubject/achievement/id"))
                .isEqualTo(text(another, "/credentialSubject/achievement/id"));
        assertThat(text(one, "/credentialStatus/id")).isNotEqualTo(text(another, "/credentialStatus/id"));
        assertThat(text(one, "/credentialSubject/identifier/0/salt"))
                .isNotEqualTo(text(another, "/credentialSubject/identifier/0/salt"));
    }

    @Test
    void whatIsRevokedHasItsBitSetAndNobodyElses() throws Exception {
        var id = issued(holder);
        var other = people.enrol(aMember());
        var ended = badge(holder, id);
        var standing = badge(other, issued(other));
        assertThat(isEnded(ended)).isFalse();
        attesting.revoke(holder.requireMember(), source, AttestationNature.COTRAINING, RevocationCause.MISTAKE);
        assertThat(isEnded(ended)).isTrue();
        assertThat(isEnded(standing)).isFalse();
        assertThatThrownBy(() -> badge(holder, id)).isInstanceOf(RuleException.class);
    }

    @Test
    void aCorrectedNameEndsTheBadgeAndTheOtherOneHasAnother() throws Exception {
        var id = issued(holder);
        var first = badge(holder, id);
        var second = badge(holder, people.as(holder, () -> attestations.correctName(id, "Capucine Ortie-Blanche")));
        assertThat(isEnded(first)).isTrue();
        assertThat(isEnded(second)).isFalse();
        assertThat(second.toString()).contains("Capucine Ortie-Blanche");
    }

    @Test
    void aListIsSignedOnceAsLongAsNothingOnItEnds() throws Exception {
        var badge = badge(holder, issued(holder));
        assertThat(list(badge)).isEqualTo(list(badge));
        assertThat(people.as(People.READER, () -> documents.list(999_999))).isEmpty();
    }

    @Test
    void anotherKeySignsAndTheOldOneStaysPublished() throws Exception {
        var before = badge(holder, issued(holder));
        var administrator = people.enrol(aMember().administrator());
        assertThatThrownBy(() -> people.does(administrator, () -> keys.change(new ChangeKey(" "))))
                .isInstanceOf(InvalidException.class);
        people.does(administrator, () -> keys.change(new ChangeKey("Chaque année")));
        var other = people.enrol(aMember());
        var after = badge(other, issued(other));
        assertThat(text(after, "/proof/verificationMethod")).isNotEqualTo(text(before, "/proof/verificationMethod"));
        assertThat(TestBadges.json(people.as(People.READER, documents::issuer))
                        .getJsonArray("assertionMethod")
                        .getValuesAs(JsonString::getString))
                .contains(text(before, "/proof/verificationMethod"), text(after, "/proof/verificationMethod"));
        assertThat(people.as(administrator, keys::all).stream()
                        .filter(key -> key.retiredAt().isEmpty()))
                .hasSize(1);
        assertThat(isEnded(before)).isFalse();
    }

    @Test
    void nobodyElseHasOnesBadge() throws Exception {
        var id = issued(holder);
        var other = people.enrol(aMember().administrator());
        assertThatThrownBy(() -> badge(other, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofAnErasedMemberThePlaceStaysAndNoBadge() throws Exception {
        var id = issued(holder);
        var badge = badge(holder, id);
        var person = new Person(holder.requireMember(), "capucine@example.org", "Capucine Ortie");
        transactions.committed(() -> claims.stream()
                .filter(claim -> claim.capability().equals("attestations"))
                .forEach(claim -> claim.erase(person, LastWishes.NONE)));
        assertThat(sql.number("select count(*) from badge where content is null and attestation_id = " + id))
                .isEqualTo(1);
        assertThat(isEnded(badge)).isFalse();
    }
}
