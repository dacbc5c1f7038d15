package org.essaim.identity.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who agreed to an older version of a text is asked again, and shown what has changed. */
@DomainTest
class RenewalIT {

    @Inject
    private People people;

    @Inject
    private Consents consents;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Sql sql;

    private Viewer member;

    @BeforeEach
    void people() throws Exception {
        member = people.enrol(aMember());
    }

    @Test
    void whoAgreedToWhatIsInForceIsNotAsked() throws Exception {
        agreedTo(ConsentSubject.TERMS, texts.version(ConsentSubject.TERMS));
        agreedTo(ConsentSubject.PRIVACY, texts.version(ConsentSubject.PRIVACY));
        assertThat(people.as(member, consents::isRenewalDue)).isFalse();
        assertThat(people.as(People.READER, consents::isRenewalDue)).isFalse();
    }

    @Test
    void whoAgreedToAnOlderVersionSeesWhatChangedAndIsNotAskedTwice() throws Exception {
        var now = texts.current(ConsentSubject.TERMS).french();
        sql.change(
                "insert into consent_text (subject, version, text_fr, text_en, first_seen_at)"
                        + " values ('TERMS', 'older', ?, ?, now()) on conflict do nothing",
                now + "\n\nUne règle d’autrefois.",
                now + "\n\nA rule of old.");
        agreedTo(ConsentSubject.TERMS, "older");
        assertThat(people.as(member, consents::isRenewalDue)).isTrue();
        assertThat(people.as(member, () -> consents.changes(Locale.FRENCH)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.subject()).isEqualTo(ConsentSubject.TERMS);
                    assertThat(change.agreedVersion()).isEqualTo("older");
                    assertThat(change.parts()).containsExactly(new ConsentChange.Part("Une règle d’autrefois.", ""));
                });
        people.does(member, () -> consents.renew(shown()));
        assertThat(people.as(member, consents::isRenewalDue)).isFalse();
        assertThat(people.as(member, consents::mine))
                .filteredOn(row -> row.subject() == ConsentSubject.TERMS)
                .singleElement()
                .satisfies(row -> assertThat(row.version()).isEqualTo(texts.version(ConsentSubject.TERMS)));
        assertThat(sql.number(
                        "select count(*) from member_consent where subject = 'TERMS' and member_id = ?",
                        member.requireMember().value()))
                .isEqualTo(2);
    }

    @Test
    void nobodyAgreesToATextThatCameWhileTheyReadAnother() throws Exception {
        agreedTo(ConsentSubject.TERMS, "ancient");
        for (var read : List.of(Set.<String>of(), Set.of("TERMS:old"), Set.of("PRIVACY:" + ConsentTexts.PLAIN))) {
            assertThatThrownBy(() -> people.does(member, () -> consents.renew(read)))
                    .hasMessageContaining("textsChanged");
        }
        assertThat(people.as(member, consents::isRenewalDue)).isTrue();
    }

    @Test
    void aVersionFromBeforeTextsWereKeptIsAskedAgainToo() throws Exception {
        agreedTo(ConsentSubject.PRIVACY, "ancient");
        assertThat(people.as(member, () -> consents.changes(Locale.FRENCH)))
                .singleElement()
                .satisfies(change -> assertThat(change.parts()).isEmpty());
    }

    private Set<String> shown() {
        return consents.changes(Locale.FRENCH).stream()
                .map(ConsentChange::reference)
                .collect(Collectors.toSet());
    }

    private void agreedTo(ConsentSubject subject, String version) throws Exception {
        sql.change(
                "insert into member_consent (member_id, subject, text_version, given) values (?, ?, ?, true)",
                member.requireMember().value(),
                subject.name(),
                version);
    }
}
