package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as it is shipped: what starts, what stops, and what is said when it cannot. */
class LauncherIT {

    private static final Duration LONGEST_START = Duration.ofMinutes(6);
    private static final Duration POLL = Duration.ofMillis(50);

    @TempDir
    private Path data;

    @Test
    void aPortalStartsAgainAfterAStopAndAfterAKill() throws IOException {
        try (var first = Distribution.launch(data, Map.of())) {
            assertOnlyTheOwnPageAnswersMeanwhile(first);
            await().atMost(LONGEST_START).until(() -> first.output().contains("To stop"));
            assertThat(first.output().lines().map(line -> line.strip().split(" +")[0]))
                    .containsSubsequence("database", "server", "schema", "portal", "index", "ready");
            assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(first.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(secondOnTheSameData()).contains("Another Essaim already runs on the data");
            first.kill();
        }
        try (var second = Distribution.launch(data, Map.of()).awaitStarted()) {
            await().until(() -> second.output().contains("http://localhost:" + second.port()));
            assertThat(second.stop()).isZero();
            assertThat(second.output().strip()).as("nothing after this").endsWith("Essaim stops…");
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void anUnpackedApplicationIsDeployedAtTheRoot() throws IOException {
        var exploded = Path.of("../portal-web/target/essaim").toAbsolutePath().normalize();
        assertThat(exploded.resolve("WEB-INF/web.xml")).exists();
        try (var portal = Distribution.launch(data, Map.of("JAVA_TOOL_OPTIONS", "-Dessaim.app=" + exploded))) {
            assertThat(portal.awaitStarted().get("/scenarios").statusCode()).isEqualTo(200);
        }
    }

    /** From the first moment to the first page: nobody ever reads what the server below would say. */
    private static void assertOnlyTheOwnPageAnswersMeanwhile(Distribution starting) {
        var seen = new TreeSet<Integer>();
        await().atMost(LONGEST_START).pollInterval(POLL).until(() -> {
            try {
                var answer = starting.get("/");
                seen.add(answer.statusCode());
                assertThat(answer.body()).containsAnyOf("<h1>Essaim démarre</h1>", "<main");
                return answer.statusCode() == 200;
            } catch (ConnectException e) {
                assertThat(starting.isRunning()).as(starting.output()).isTrue();
                return false;
            }
        });
        assertThat(seen).containsExactly(200, 503);
    }

    private String secondOnTheSameData() throws IOException {
        try (var second = Distribution.launch(data, Map.of())) {
            assertThat(second.exitCode()).isEqualTo(1);
            return second.output();
        }
    }

    @Test
    void aBusyPortIsReportedInOneLine() throws IOException {
        try (var busy = new ServerSocket()) {
            busy.bind(new InetSocketAddress("127.0.0.1", 0));
            assertRefused(
                    Map.of("ESSAIM_HTTP_PORT", Integer.toString(busy.getLocalPort())), "Port " + busy.getLocalPort());
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsReportedInOneLine() throws IOException {
        var file = Files.createFile(data.resolve("a-file"));
        assertRefused(Map.of("ESSAIM_DATA", file.resolve("below").toString()), "ESSAIM_DATA");
    }

    @Test
    void theFirstClassLoadsOnAJavaThatIsTooOldForTheOthers() throws IOException {
        try (var jar = new JarFile(Distribution.JAR.toFile());
                var first = new DataInputStream(jar.getInputStream(jar.getEntry("org/essaim/launcher/Start.class")))) {
            assertThat(first.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(first.readInt()).as("class file of Java 8").isEqualTo(52);
        }
    }

    @Test
    void aWrongSettingOfTheLauncherIsReportedInOneLine() throws IOException {
        assertRefused(Map.of("ESSAIM_HTTP_PORT", "eighty"), "ESSAIM_HTTP_PORT is « eighty »");
        assertRefused(Map.of("ESSAIM_DEMO", "yes"), "ESSAIM_DEMO is « yes »");
    }

    @Test
    void aWrongSettingOfThePortalIsReportedInOneLine() throws IOException {
        assertRefused(Map.of("ESSAIM_BASE_URL", "ftp://nowhere"), "ESSAIM_BASE_URL is « ftp://nowhere »");
        assertRefused(Map.of("ESSAIM_SEARCH_URL", "http://user:secret@nowhere"), "ESSAIM_SEARCH_URL is « … »");
        assertRefused(Map.of("ESSAIM_FILES_S3_URL", "https://s3.example.org"), "ESSAIM_FILES_S3_KEY is «  »");
    }

    @Test
    void anUnreachableDatabaseIsReportedInOneLine() throws IOException {
        assertRefused(
                Map.of("ESSAIM_DB_URL", "jdbc:postgresql://127.0.0.1:" + Distribution.freePort() + "/none"),
                "The portal does not start");
    }

    @Test
    void noTokenIsIssuedWhileThePortalIsStopped() throws IOException {
        try (var token = Distribution.launch(data, Map.of(), "token", "nobody@example.org", "library:read")) {
            assertThat(token.exitCode()).isEqualTo(1);
            assertThat(token.output()).hasLineCount(1);
        }
    }

    @Test
    void theDoctorChecksEverythingAndReportsByItsExitCode() throws IOException {
        try (var healthy = Distribution.launch(data, Map.of("ESSAIM_DEMO", "true"), "doctor")) {
            assertThat(healthy.exitCode()).isZero();
            assertThat(healthy.output().lines().map(line -> line.split(" +", 3)[1]))
                    .containsExactly("settings", "disk", "files", "database", "search", "mail", "address");
        }
        var away = Map.of(
                "ESSAIM_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + Distribution.freePort() + "/none",
                "ESSAIM_HTTP_PORT",
                "eighty");
        try (var ill = Distribution.launch(data, away, "doctor")) {
            assertThat(ill.exitCode()).isEqualTo(1);
            assertThat(ill.output().lines().filter(line -> line.startsWith("bad ")))
                    .hasSize(3)
                    .anyMatch(line -> line.contains("ESSAIM_HTTP_PORT is « eighty »"));
        }
    }

    private void assertRefused(Map<String, String> settings, String message) throws IOException {
        try (var portal = Distribution.launch(data, settings)) {
            assertThat(portal.exitCode()).isEqualTo(1);
            assertThat(portal.output().lines().filter(line -> line.contains(message)))
                    .as(portal.output())
                    .hasSize(1);
        }
    }
}
