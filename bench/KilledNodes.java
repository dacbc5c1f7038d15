package org.essaim.bench;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Two announcements to many members of one network, two nodes that send them to a mail server, and {@code kill -9} of
 * one and then the other in the middle: what was lost, what came twice, and whether everybody got them in their order.
 */
final class KilledNodes {

    private static final int KILLS = 3;
    private static final Random CHANCE = new Random();
    private static final List<String> TITLES = List.of("La première annonce", "La deuxième annonce");
    private static final String OURS = "from mail_outbox where recipient like 'bench-%'";

    private KilledNodes() {}

    static void measure(int members) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var server = EmbeddedPostgres.start();
                var first = node(server, mail);
                var second = node(server, mail);
                var database = server.getPostgresDatabase().getConnection()) {
            first.start();
            second.start();
            Letters.fill(database, members);
            for (var title : TITLES) {
                Letters.announce(database, title);
            }
            var begun = System.nanoTime();
            send(database, List.of(first, second), 2 * members);
            System.out.printf(
                    Locale.ROOT,
                    "%d letters of two nodes with %d kills: the last after %.0f s%n",
                    2 * members,
                    KILLS,
                    (System.nanoTime() - begun) / 1e9);
            compare(mail, members);
        } finally {
            mail.stop();
        }
    }

    private static Portal node(EmbeddedPostgres server, GreenMail mail) throws Exception {
        return new Portal(
                Files.createTempDirectory("essaim-bench"),
                List.of("-Xmx512m"),
                Map.of(
                        "ESSAIM_DEMO", "true",
                        "ESSAIM_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                        "ESSAIM_DB_USER", "postgres",
                        "ESSAIM_DB_PASSWORD", "postgres",
                        "ESSAIM_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort()));
    }

    /** One node is killed at each quarter of the letters, and comes back. */
    private static void send(Connection database, List<Portal> nodes, int letters) throws Exception {
        for (var kill = 1; kill <= KILLS; kill++) {
            var quarter = letters * kill / (KILLS + 1);
            Letters.await(database, "select count(sent_at) >= " + quarter + " " + OURS, "t");
            // The moment that is waited for is the end of a letter, and a kill shall come at any moment of one.
            TimeUnit.MILLISECONDS.sleep(CHANCE.nextInt(500));
            var node = nodes.get(kill % 2);
            node.kill();
            var written = Letters.text(database, "select count(*) " + OURS);
            var open = Letters.text(database, "select count(*) " + OURS + " and sent_at is null and sending_until > now()");
            System.out.printf("kill %d: %d sent of %s written; under way on both nodes: %s%n", kill, quarter, written, open);
            node.start();
        }
        Letters.await(database, "select count(sent_at) " + OURS, Integer.toString(letters));
        TimeUnit.SECONDS.sleep(5);
    }

    private static void compare(GreenMail mail, int members) throws Exception {
        var lost = 0;
        var doubled = 0;
        var recognized = 0;
        var disordered = 0;
        for (var member = 1; member <= members; member++) {
            var got = subjects(mail, "bench-" + member + "@example.org");
            for (var title : TITLES) {
                var ids = got.getOrDefault(title, List.of());
                lost += ids.isEmpty() ? 1 : 0;
                doubled += Math.max(0, ids.size() - 1);
                recognized += ids.size() - new HashSet<>(ids).size();
            }
            disordered += List.copyOf(got.keySet()).equals(TITLES) ? 0 : 1;
        }
        System.out.printf(
                "%d members: %d letters lost, %d came twice (%d of them under the identity of the first), %d members got them"
                        + " out of order%n",
                members, lost, doubled, recognized, disordered);
    }

    /** Identities of messages by title, in the order in which the titles came first. */
    private static Map<String, List<String>> subjects(GreenMail mail, String address) throws Exception {
        var found = new LinkedHashMap<String, List<String>>();
        var user = mail.getUserManager().getUserByEmail(address);
        if (user == null) {
            return found;
        }
        for (StoredMessage stored : mail.getManagers().getImapHostManager().getInbox(user).getMessages()) {
            var message = stored.getMimeMessage();
            for (var title : TITLES) {
                if (message.getSubject().contains(title)) {
                    found.computeIfAbsent(title, any -> new ArrayList<>()).add(message.getMessageID());
                }
            }
        }
        return found;
    }
}
