package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose database is killed under it, and whose threads somebody wants for himself. */
class HardTimesIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final int SLOW = 300;

    @TempDir
    private static Path data;

    private static Distribution portal;
    private static Administrator administrator;

    @BeforeAll
    static void start() throws IOException {
        portal = Distribution.launch(data, Map.of("ESSAIM_DEMO", "true")).awaitStarted();
        await().atMost(RECOVERY).until(() -> portal.answers("/health/ready"));
        administrator = Administrator.of(portal, data, Map.of());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void thePortalWritesAgainAfterItsDatabaseWasKilled() throws Exception {
        var kept = administrator.write();
        RunningDatabase.kill(data);
        var met = new TreeSet<Integer>();
        await().atMost(RECOVERY).until(() -> {
            met.add(portal.get("/scenarios?q=" + met.size()).statusCode());
            return portal.output().contains("The database is back after");
        });
        assertThat(met).as("away for a moment, and no failure").isSubsetOf(200, 503);
        await().atMost(RECOVERY).until(() -> portal.answers("/health/ready"));
        assertThat(portal.get("/mes-scenarios").statusCode()).isLessThan(500);
        var written = administrator.write();
        await().atMost(RECOVERY).until(() -> administrator.total(kept) == 1 && administrator.total(written) == 1);
    }

    @Test
    void aKilledConnectionIsReplaced() throws Exception {
        RunningDatabase.killConnections(data);
        await().atMost(RECOVERY).until(() -> portal.answers("/health/ready"));
        var written = administrator.write();
        await().atMost(RECOVERY).until(() -> administrator.total(written) == 1);
    }

    @Test
    void readinessNamesItsChecks() throws IOException {
        assertThat(portal.get("/health/ready").body())
                .contains("\"database\"", "\"index\"", "\"disk\"", "\"node\"", "\"free\"");
    }

    @Test
    void slowRequestBodiesDoNotStarveReaders() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (var count = 0; count < SLOW; count++) {
                slow.add(slowBody("same-origin"));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> refused(slow) > SLOW / 2);
            for (var path : List.of("/", "/scenarios", "/connexion", "/api/search?q=eau")) {
                assertThat(portal.answers(path)).as(path).isTrue();
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(administrator.write()).isNotEmpty());
    }

    @Test
    void aRefusalDoesNotWaitForTheBody() throws IOException {
        try (var socket = slowBody("cross-site")) {
            socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(10).toMillis()));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 403");
        }
    }

    /**
     * Says that more comes than ever will.
     *
     * @param site as a browser sends it: {@code same-origin}, {@code cross-site}
     */
    private static Socket slowBody(String site) throws IOException {
        var socket = new Socket("127.0.0.1", portal.port());
        socket.getOutputStream()
                .write(("POST /connexion HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: " + site
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na=")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static long refused(List<Socket> sockets) throws IOException {
        var answered = 0;
        for (var socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                answered++;
            }
        }
        return answered;
    }
}
