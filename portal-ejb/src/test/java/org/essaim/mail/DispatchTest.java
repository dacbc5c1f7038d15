package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.bind.JsonbBuilder;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.essaim.shared.lists.Slice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static EmbeddedPostgres postgres;
    private static DataSource dataSource;

    private GreenMail server;
    private int port;
    private Outgoing outgoing;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        dataSource = postgres.getPostgresDatabase();
        for (var migration : List.of(
                "V20261201_0905__mail_outbox.sql",
                "V20261204_1021__mail_secrets.sql",
                "V20261207_1220__mail_pace_and_refusals.sql")) {
            run(Files.readString(Path.of("src/main/resources/db/migration", migration)));
        }
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void emptyOutboxAndServer() throws Exception {
        run("truncate mail_outbox, mail_domain, mail_refusal");
        outgoing = new Outgoing(dataSource);
        port = freePort();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void aLetterArrivesInTextAndHtmlFromTheAssociation() throws Exception {
        write("Zoé Lavande", "camille@example.org");
        assertThat(dispatch().run(() -> false)).isTrue();

        var message = received()[0];
        assertThat(message.getSubject()).isEqualTo("Bonjour Zoé Lavande, votre fête");
        assertThat(message.getFrom()[0]).hasToString("Inversons <portail@example.org>");
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Zoé Lavande");
        assertThat(message.getMessageID()).matches("<letter-\\d+\\.\\d+@portail\\.example\\.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) message.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Bonjour Zoé Lavande,");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<html lang=\"fr\">");
        assertThat(outgoing.counts(Recipients.ALL)).isEqualTo(new LetterCounts(0, 1, 0, null));
    }

    @Test
    void aLetterThatCanBeEndedTellsMailProgramsHow() throws Exception {
        write("Zoé Lavande", "zoe@example.org");
        run("update mail_outbox set secrets = '{\"oneClick\": \"https://portail.example.org/arret?cle=1\"}',"
                + " secrets_until = now() + interval '1 day'");
        write("Léo Thym", "leo@example.org");
        assertThat(dispatch().run(() -> false)).isTrue();

        assertThat(received()).hasSize(2);
        for (var message : received()) {
            var mayEnd = message.getAllRecipients()[0].toString().contains("zoe@");
            assertThat(message.getHeader("List-Unsubscribe"))
                    .isEqualTo(mayEnd ? new String[] {"<https://portail.example.org/arret?cle=1>"} : null);
            assertThat(message.getHeader("List-Unsubscribe-Post"))
                    .isEqualTo(mayEnd ? new String[] {"List-Unsubscribe=One-Click"} : null);
        }
    }

    @Test
    void twoWorkersSendEachLetterOnlyOnce() throws Exception {
        for (var i = 0; i < 60; i++) {
            write("Membre " + i, "membre" + i + "@example.org");
        }
        var workers = Executors.newFixedThreadPool(2);
        var rounds = new ArrayList<Callable<Boolean>>();
        rounds.add(() -> dispatch().run(() -> false));
        rounds.add(() -> dispatch().run(() -> false));
        for (var round : workers.invokeAll(rounds)) {
            assertThat(round.get()).isTrue();
        }
        workers.shutdown();

        var identities = new HashSet<String>();
        for (var message : received()) {
            assertThat(identities.add(message.getMessageID())).isTrue();
        }
        assertThat(identities).hasSize(60);
        assertThat(outgoing.counts(Recipients.ALL).sent()).isEqualTo(60);
    }

    @Test
    void lettersAreFoundByAddressAndByDomain() throws Exception {
        write("Zoé", "camille@example.org");
        write("Noé", "noe@ecole.example");
        for (var asked : List.of("camille@example.org", " Camille@Example.org ", "@example.org", "EXAMPLE.org")) {
            var to = new Recipients(asked);
            assertThat(outgoing.newest(null, to, Slice.first(5)))
                    .as(asked)
                    .extracting(each -> each.row().letter().to())
                    .containsExactly("camille@example.org");
            assertThat(outgoing.counts(to).waiting()).isOne();
        }
        assertThat(outgoing.counts(new Recipients("camille")).waiting()).isZero();
        assertThat(outgoing.counts(Recipients.ALL).waiting()).isEqualTo(2);
    }

    @Test
    void aLetterWaitsWhileTheMailServerIsUnreachable() throws Exception {
        server.stop();
        write("Zoé", "camille@example.org");
        assertThat(dispatch().run(() -> false)).isFalse();
        var waiting = outgoing.newest(null, Recipients.ALL, Slice.first(1)).get(0);
        assertThat(waiting.state()).isEqualTo(LetterState.WAITING);
        assertThat(waiting.lastError()).isNotBlank();
        assertThat(waiting.dueAt()).isAfter(waiting.row().createdAt().plusSeconds(40));

        server.start();
        run("update mail_outbox set due_at = now()");
        assertThat(dispatch().run(() -> false)).isTrue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void theLetterOfADeadWorkerIsSentAgainUnderTheSameMessageId() throws Exception {
        write("Zoé", "camille@example.org");
        outgoing.claim();
        dispatch().run(() -> false);
        assertThat(received()).isEmpty();

        run("update mail_outbox set sending_until = now() - interval '1 second'");
        dispatch().run(() -> false);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aLetterToAWrongAddressFailsAtOnceAndHoldsUpNoOther() throws Exception {
        write("Zoé", "pas une adresse");
        write("Zoé", "camille@example.org");
        dispatch().run(() -> false);
        assertThat(received()).hasSize(1);
        assertThat(outgoing.newest(LetterState.FAILED, Recipients.ALL, Slice.first(10)))
                .hasSize(1);
    }

    @Test
    void aLetterFailsAfterThreeDaysAndCanBeSentAgain() throws Exception {
        server.stop();
        write("Zoé", "camille@example.org");
        run("update mail_outbox set give_up_after = now() - interval '1 second'");
        dispatch().run(() -> false);
        var failed = outgoing.newest(LetterState.FAILED, Recipients.ALL, Slice.first(10))
                .get(0);

        assertThat(outgoing.restart(failed.row().id())).isTrue();
        server.start();
        dispatch().run(() -> false);
        assertThat(received()).hasSize(1);
        assertThat(outgoing.restart(failed.row().id())).isFalse();
    }

    @Test
    void theSecretOfALetterIsForgottenOnceItIsSent() throws Exception {
        writeSecret("https://portail.example.org/entrer?jeton=secret", "1 hour");
        var waiting = outgoing.newest(null, Recipients.ALL, Slice.first(1))
                .get(0)
                .row()
                .letter();
        assertThat(waiting.values()).containsEntry("link", "https://portail.example.org/entrer?jeton=…");
        dispatch().run(() -> false);
        assertThat(GreenMailUtil.getBody(received()[0])).contains("jeton=3Dsecret");
        assertThat(text("select coalesce(secrets::text, '') || placeholders::text from mail_outbox"))
                .contains("jeton=…")
                .doesNotContain("jeton=secret");
        assertThat(outgoing.newest(null, Recipients.ALL, Slice.first(1)).get(0).isConfidential())
                .isTrue();
    }

    @Test
    void aLetterWhoseSecretExpiredIsNotSentAndForgetsIt() throws Exception {
        writeSecret("https://portail.example.org/entrer?jeton=secret", "-1 second");
        dispatch().run(() -> false);
        assertThat(received()).isEmpty();
        assertThat(outgoing.forgetDeadSecrets()).isEqualTo(1);
        var failed = outgoing.newest(LetterState.FAILED, Recipients.ALL, Slice.first(1))
                .get(0);
        assertThat(failed.row().letter().secrets()).isEmpty();
        assertThat(outgoing.restart(failed.row().id())).isFalse();
    }

    @Test
    void aDomainThatAsksToWaitKeepsNoOtherWaiting() throws Exception {
        write("Zoé", "zoe@slow.example");
        write("Léo", "leo@slow.example");
        write("Ana", "ana@fast.example");
        var tried = new ArrayList<String>();
        refusing(tried, "@slow.example", true).run(() -> false);
        assertThat(tried).containsExactly("zoe@slow.example", "ana@fast.example");
        assertThat(text("select count(*) from mail_domain where domain = 'slow.example' and not_before > now()"))
                .isEqualTo("1");

        run("update mail_domain set not_before = now()");
        run("update mail_outbox set due_at = now() where sent_at is null");
        dispatch().run(() -> false);
        assertThat(received()).hasSize(2);
        assertThat(text("select count(*) from mail_domain")).isEqualTo("0");
    }

    @Test
    void refusalsForGoodAreCountedUntilALetterArrives() throws Exception {
        for (var letter = 0; letter < RefusedAddresses.ENOUGH; letter++) {
            write("Zoé", "zoe@example.org");
        }
        var tried = new ArrayList<String>();
        refusing(tried, "@example.org", false).run(() -> false);
        assertThat(tried).hasSize(RefusedAddresses.ENOUGH);
        assertThat(text("select refusals from mail_refusal where recipient = 'zoe@example.org'"))
                .isEqualTo(Integer.toString(RefusedAddresses.ENOUGH));
        assertThat(outgoing.counts(Recipients.ALL).failed()).isEqualTo(RefusedAddresses.ENOUGH);

        write("Zoé", "zoe@example.org");
        dispatch().run(() -> false);
        assertThat(text("select count(*) from mail_refusal")).isEqualTo("0");
    }

    @Test
    void whatAListTellsAPersonComesInItsOrderAndOtherLettersPassIt() throws Exception {
        write("Zoé", "zoe@example.org");
        run(
                "update mail_outbox set placeholders = placeholders || jsonb_build_object('list', 'a'), due_at = now() + interval '1 hour'");
        write("Zoé", "zoe@example.org");
        run("update mail_outbox set placeholders = placeholders || jsonb_build_object('list', 'b')");
        write("Zoé", "zoe@example.org");
        dispatch().run(() -> false);
        assertThat(received()).hasSize(1);
        assertThat(received()[0].getHeader("List-Id")).isNull();

        run("update mail_outbox set due_at = now()");
        dispatch().run(() -> false);
        assertThat(received()).hasSize(3);
    }

    /** Of a server that refuses what goes to addresses with this end: for now, or for good. */
    private Dispatch refusing(List<String> tried, String end, boolean forNow) throws Exception {
        var from = new InternetAddress("portail@example.org");
        var smtp = SmtpServer.of(URI.create("smtp://127.0.0.1:" + port));
        return new Dispatch(
                outgoing,
                new LetterTemplates(TestLetters.settings()),
                () -> new Postman(smtp, from, "portail.example.org") {
                    @Override
                    void deliver(OutgoingRow row, RenderedLetter content) throws MessagingException {
                        var to = new Address[] {new InternetAddress(row.letter().to())};
                        var none = new Address[0];
                        tried.add(row.letter().to());
                        if (row.letter().to().endsWith(end)) {
                            throw forNow
                                    ? new SendFailedException("450 4.7.1 Greylisted", null, none, to, none)
                                    : new SendFailedException("550 5.1.1 No such user", null, none, none, to);
                        }
                    }
                });
    }

    @Test
    void thePauseDoublesFromAMinuteToTwelveHours() {
        assertThat(Dispatch.pause(1)).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(75));
        assertThat(Dispatch.pause(4)).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(10));
        assertThat(Dispatch.pause(500)).isBetween(Duration.ofHours(9), Duration.ofHours(15));
    }

    private Dispatch dispatch() throws Exception {
        var from = new InternetAddress("portail@example.org", "Inversons");
        var smtp = SmtpServer.of(URI.create("smtp://127.0.0.1:" + port));
        return new Dispatch(
                outgoing,
                new LetterTemplates(TestLetters.settings()),
                () -> new Postman(smtp, from, "portail.example.org"));
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }

    private static void write(String name, String address) throws SQLException {
        var letter = TestLetters.letter(name, "fête", "a");
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into mail_outbox (recipient, recipient_name, template,"
                        + " locale, placeholders) values (?, ?, ?, 'fr', cast(? as jsonb))")) {
            insert.setString(1, address);
            insert.setString(2, name);
            insert.setString(3, letter.template());
            insert.setString(4, JsonbBuilder.create().toJson(letter.values()));
            insert.executeUpdate();
        }
    }

    private static void writeSecret(String link, String life) throws SQLException {
        write("Zoé", "camille@example.org");
        run("update mail_outbox set secrets = jsonb_build_object('link', '" + link + "'),"
                + " secrets_until = now() + interval '" + life + "',"
                + " placeholders = placeholders || '{\"link\": \"https://portail.example.org/entrer?jeton=…\"}'");
    }

    private static String text(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
