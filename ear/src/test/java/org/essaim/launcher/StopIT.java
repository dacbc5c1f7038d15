package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.it.http.EventStream;
import org.essaim.it.http.HttpPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop in the middle of work: an import that runs, and a request that takes its time. */
class StopIT {

    private static final Map<String, String> DEMO = Map.of("ESSAIM_DEMO", "true");
    private static final int LINES = 200_000;

    @TempDir
    private Path data;

    @Test
    void aStopFinishesRunningRequestsRefusesNewOnesAndMarksAnImportAsStopped() throws Exception {
        Administrator administrator;
        String large;
        try (var portal = Distribution.launch(data, DEMO).awaitStarted()) {
            await().until(() -> portal.output().contains("To stop"));
            administrator = Administrator.of(portal, data, Map.of());
            large = administrator.imports(lines());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> number(administrator.get(large).body(), "imported") > 0);
            try (var heard = EventStream.of(new HttpPerson(portal.address()), discussion(portal));
                    var slow = new SlowImport(portal.port(), administrator.token())) {
                await().until(() -> spooled() == 2);
                portal.askToStop();
                await().until(() -> portal.get("/").statusCode() == 503);
                assertThat(portal.get("/scenarios").headers().firstValue("retry-after"))
                        .isPresent();
                assertThat(slow.finish()).startsWith("HTTP/1.1 202");
                assertThat(heard.ends()).isTrue();
            }
            assertThat(portal.exitCode()).isZero();
        }
        assertThat(Files.readString(data.resolve("logs/essaim.0.log")))
                .doesNotContain("WARNING org.essaim", "Error invoking AsyncListener");
        try (var again = Distribution.launch(data, DEMO).awaitStarted()) {
            var report = administrator.at(again).get(large).body();
            assertThat(report).contains("\"state\":\"FAILED\"", "\"message\":\"");
            assertThat(number(report, "imported"))
                    .isPositive()
                    .isLessThan(LINES)
                    .isEqualTo(imported());
        }
    }

    /** The stream of a discussion that everybody reads. */
    private static String discussion(Distribution portal) throws Exception {
        var network = portal.get("/reseaux/les-butineuses-d-aix-marseille/discussions");
        var found = Pattern.compile("/discussions/\\d+").matcher(network.body());
        assertThat(found.find()).isTrue();
        return "/direct" + found.group() + "?depuis=0";
    }

    private static String lines() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> "{\"id\":\"stop-" + number + "\",\"title\":\"Ligne " + number
                        + "\",\"text\":\"De quoi lire.\"}")
                .collect(Collectors.joining("\n"));
    }

    private static int number(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private int spooled() throws IOException {
        try (var files = Files.list(data.resolve("imports"))) {
            return Math.toIntExact(files.count());
        }
    }

    private int imported() throws SQLException {
        try (var connection = RunningDatabase.of(data)) {
            return Integer.parseInt(new Schema(connection)
                    .texts("select count(*) from resource where external_id like 'stop-%'")
                    .get(0));
        }
    }

    /** An upload whose second half waits. */
    private static final class SlowImport implements AutoCloseable {

        private static final String LINE = "{\"id\":\"slow-1\",\"title\":\"Lente\",\"text\":\"Attendue.\"}\n";

        private final Socket socket;

        SlowImport(int port, String token) throws IOException {
            socket = new Socket("127.0.0.1", port);
            send("POST /api/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: " + 2 * LINE.length() + "\r\n\r\n"
                    + LINE);
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        String finish() throws IOException {
            send(LINE.replace("slow-1", "slow-2"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
