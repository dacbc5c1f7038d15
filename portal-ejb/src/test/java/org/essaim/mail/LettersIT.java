package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.essaim.shared.SignInRequiredException;
import org.essaim.shared.Viewer;
import org.essaim.shared.lists.Slice;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
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

    private final String address = "camille." + UUID.randomUUID() + "@example.org";

    private Viewer administrator;

    @BeforeEach
    void people() throws Exception {
        administrator = people.enrol(aMember().administrator());
    }

    @Test
    void aLetterLeavesAfterItsTransactionAndReadsAsItsTemplate() throws Exception {
        transactions.committed(() -> letters.send(letter()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mine().stream().anyMatch(line -> line.state() == LetterState.SENT));
        assertThat(mine()).hasSize(1);
        assertThat(mine().get(0).attempts()).isEqualTo(1);
        var id = mine().get(0).id();
        var content = people.as(administrator, () -> mail.letter(id)).content();
        assertThat(content.text()).contains("Zoé <b>Lavande</b>").contains("https://portail.example.org/x");
        assertThat(content.html()).contains("Zoé &lt;b&gt;Lavande&lt;/b&gt;");
    }

    @Test
    void aLetterOfARolledBackTransactionWasNeverWritten() throws Exception {
        transactions.rolledBack(() -> letters.send(letter()));
        assertThat(mine()).isEmpty();
    }

    @Test
    void onlyAnAdministratorTriesAgain() throws Exception {
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

    private List<LetterLine> mine() throws Exception {
        return people.as(administrator, () -> mail.letters(null, Slice.first(25))).items().stream()
                .filter(line -> line.recipient().equals(address))
                .toList();
    }
}
