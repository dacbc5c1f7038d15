package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.essaim.mail.SmtpServer.StartTls;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    @Test
    void aPasswordIsNeverSentInClearTextToAnotherMachine() {
        assertThat(of("smtp://portail:se%40cret+1@mail.example.org"))
                .isEqualTo(new SmtpServer("mail.example.org", 587, false, "portail", "se@cret+1", StartTls.REQUIRED));
        assertThat(of("smtp://portail:x@mail.example.org:25?starttls=optional").startTls())
                .isEqualTo(StartTls.OPTIONAL);
    }

    @Test
    void withoutAPasswordEncryptionIsUsedWhenOffered() {
        assertThat(of("smtp://localhost:1025"))
                .isEqualTo(new SmtpServer("localhost", 1025, false, null, null, StartTls.OPTIONAL));
        assertThat(of("smtp://mail.example.org").port()).isEqualTo(25);
    }

    @Test
    void smtpsIsEncryptedFromTheFirstByte() {
        var server = of("smtps://u:p@mail.example.org");
        assertThat(server.port()).isEqualTo(465);
        assertThat(server.properties())
                .containsEntry("mail.smtp.ssl.enable", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.starttls.enable", "false");
    }

    private static SmtpServer of(String address) {
        return SmtpServer.of(URI.create(address));
    }
}
