package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(mail = true)
class LettersIT {

    @Inject
    private Letters letters;

    @Inject
    private OutgoingMail mail;

    @Inject
    private Transactions transactions;

    @Inject
    private People people;

    @Inject
    private Sql sql;

    private final String address = "camille." + UUID.randomUUID() + "@example.org";

    private Viewer administrator;

    @BeforeEach
    void people() throws Exception {
        administrator = people.enrol(aMember().administrator());
    }

    @Test
    void aLetterIsSentAfterItsTransactionAndReadsAsItsTemplate() throws Exception {
        send(letter());
        assertThat(mine()).hasSize(1);
        assertThat(mine().get(0).attempts()).isEqualTo(1);
        var content = read(mine().get(0)).content();
        assertThat(content.text()).contains("Zoé <b>Lavande</b>").contains("https://portail.example.org/x");
        assertThat(content.html()).contains("Zoé &lt;b&gt;Lavande&lt;/b&gt;");
    }

    @Test
    void theSecretOfALetterIsForItsRecipientAndForgottenOnceSent() throws Exception {
        send(new Letter(
                address,
                "Zoé",
                "identity-reset",
                Locale.FRENCH,
                Map.of("link", "https://portail.example.org/x?jeton=…"),
                Optional.of(new LetterSecrets(
                        Map.of("link", "https://portail.example.org/x?jeton=secret"),
                        Instant.now().plusSeconds(600)))));
        var shown = read(mine().get(0));
        assertThat(shown.withheld()).isTrue();
        assertThat(shown.content().text()).contains("/x?jeton=…").doesNotContain("secret");
        assertThat(shown.content().html()).doesNotContain("secret");
        assertThat(whole(address)).contains("jeton=…").doesNotContain("secret");
    }

    @Test
    void withAMailServerOnlyAdministratorsReadLetters() throws Exception {
        var moderator = people.enrol(aMember().moderator());
        assertThatThrownBy(() -> mail.letters(null, Recipients.ALL, Slice.first(1)))
                .isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> mail.letter(1)).isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> mail.counts(Recipients.ALL)).isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> people.as(moderator, () -> mail.letters(null, Recipients.ALL, Slice.first(1))))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aRolledBackTransactionWritesNoLetter() throws Exception {
        transactions.rolledBack(() -> letters.send(letter()));
        assertThat(mine()).isEmpty();
    }

    @Test
    void onlyAnAdministratorSendsALetterAgain() throws Exception {
        assertThatThrownBy(() -> mail.tryAgain(1)).isInstanceOf(SignInRequiredException.class);
    }

    private Letter letter() {
        return new Letter(
                address,
                "Zoé <b>Lavande</b>",
                "identity-confirm",
                Locale.FRENCH,
                Map.of("link", "https://portail.example.org/x"));
    }

    private void send(Letter letter) throws Exception {
        transactions.committed(() -> letters.send(letter));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mine().stream().anyMatch(line -> line.state() == LetterState.SENT));
    }

    private LetterDetail read(LetterLine line) throws Exception {
        return people.as(administrator, () -> mail.letter(line.id()));
    }

    /** Everything that the database keeps of the letters to an address. */
    private String whole(String recipient) throws SQLException {
        return sql.text("select string_agg(cast(o as text), ' ') from mail_outbox o where recipient = ?", recipient);
    }

    private List<LetterLine> mine() throws Exception {
        return people.as(administrator, () -> mail.letters(null, Recipients.ALL, Slice.first(25))).items().stream()
                .filter(line -> line.recipient().equals(address))
                .toList();
    }
}
