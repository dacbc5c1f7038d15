package org.essaim.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterLine;
import org.essaim.mail.LetterState;
import org.essaim.mail.Letters;
import org.essaim.mail.OutgoingMail;
import org.essaim.shared.SignInRequiredException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LettersIT {

    @Inject
    private Letters letters;

    @Inject
    private OutgoingMail mail;

    @Resource
    private UserTransaction transaction;

    private final String address = "camille." + UUID.randomUUID() + "@example.org";

    @Test
    void aLetterLeavesAfterItsTransactionAndReadsAsItsTemplate() throws Exception {
        transaction.begin();
        letters.send(letter());
        transaction.commit();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mine().stream().anyMatch(line -> line.state() == LetterState.SENT));
        assertThat(mine()).hasSize(1);
        assertThat(mine().get(0).attempts()).isEqualTo(1);
        var content = mail.letter(mine().get(0).id()).content();
        assertThat(content.text()).contains("Zoé <b>Lavande</b>").contains("https://portail.example.org/x");
        assertThat(content.html()).contains("Zoé &lt;b&gt;Lavande&lt;/b&gt;");
    }

    @Test
    void aLetterOfARolledBackTransactionWasNeverWritten() throws Exception {
        transaction.begin();
        letters.send(letter());
        transaction.rollback();
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

    private List<LetterLine> mine() {
        return mail.letters(null, 0).items().stream()
                .filter(line -> line.recipient().equals(address))
                .toList();
    }
}
