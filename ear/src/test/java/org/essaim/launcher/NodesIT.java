package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.essaim.it.http.HtmlForm;
import org.essaim.it.http.HttpPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of one portal on one database, and people who never know which of them answers. */
class NodesIT {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Pattern PUBLIC_PAGE = Pattern.compile("/membres/\\d+[\\w-]*");
    private static final String AUTHOR = "florent.acacia@example.org";

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;
    private Distribution first;
    private Distribution second;

    @BeforeEach
    void startTogether() throws IOException {
        database = EmbeddedPostgres.start();
        first = launch(Distribution.JAR, "first");
        second = launch(Distribution.JAR, "second");
        first.awaitStarted();
        second.awaitStarted();
    }

    @AfterEach
    void stop() throws IOException {
        first.close();
        second.close();
        database.close();
    }

    private Distribution launch(Path jar, String node) throws IOException {
        var settings = Map.of(
                "ESSAIM_DEMO", "true",
                "ESSAIM_STOP_DELAY", "2",
                "ESSAIM_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "ESSAIM_DB_USER", "postgres",
                "ESSAIM_DB_PASSWORD", "postgres");
        return Distribution.launch(jar, Files.createDirectories(folder.resolve(node)), settings);
    }

    @Test
    void aPersonGoesOnWhenTheirNodeIsKilledAndReadersMissNothingWhileANewVersionTakesOver() throws Exception {
        assertThat(count("select count(*) from member"))
                .as("the demo is loaded once")
                .isEqualTo(25);
        everyNodeShowsAChangeAtOnce();
        aFormIsFilledOnOneNodeAndTakenByTheOther();
        aNewVersionTakesOverNodeByNode();
    }

    private void everyNodeShowsAChangeAtOnce() throws Exception {
        var member = HttpPerson.signedIn(first.address(), AUTHOR);
        var elsewhere = member.at(second.address());
        assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(200);
        var account = member.get("/compte");
        var page = location(member.get(PUBLIC_PAGE
                .matcher(account.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group()));
        assertThat(first.get(page).body()).contains("Florent");
        assertThat(second.get(page).body()).doesNotContain("Je change de nœud");
        HtmlForm.of(account, "form")
                .with("bio", "Je change de nœud sans le savoir.")
                .send(elsewhere);
        await().atMost(SOON).until(() -> first.get(page).body().contains("Je change de nœud"));
    }

    private void aFormIsFilledOnOneNodeAndTakenByTheOther() throws Exception {
        var member = HttpPerson.signedIn(second.address(), AUTHOR);
        var form = HtmlForm.of(member.get("/scenarios/nouveau"), "form").with("title", "Écrit pendant une panne");
        second.kill();
        var survivor = member.at(first.address());
        var taken = form.send(survivor);
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(survivor.get(location(taken)).body()).contains("Écrit pendant une panne");
        assertThat(count("select count(*) from scenario_version where content ->> 'title' = 'Écrit pendant une panne'"))
                .isEqualTo(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private void aNewVersionTakesOverNodeByNode() throws Exception {
        var reader = new Reader(first);
        reader.start();
        var next = nextVersion();
        second = launch(next, "second").awaitStarted();
        assertThat(count("select count(*) from information_schema.columns where column_name = 'of_the_next_version'"))
                .as("the old version runs on the new schema")
                .isEqualTo(1);
        reader.turnTo(second);
        assertThat(first.stop()).isZero();
        first = launch(next, "first").awaitStarted();
        reader.turnTo(first);
        assertThat(second.stop()).isZero();
        reader.leave();
        assertThat(reader.failures()).isEmpty();
        assertThat(reader.answers()).isGreaterThan(100);
    }

    /** The same portal with one migration more: a column that the old version does not know. */
    private Path nextVersion() throws IOException {
        var copy = folder.resolve("next");
        try (var files = Files.walk(Distribution.JAR.getParent())) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        copy.resolve(
                                Distribution.JAR.getParent().relativize(file).toString()));
            }
        }
        try (var war = FileSystems.newFileSystem(copy.resolve("app/essaim.war"))) {
            var migrations = Files.createDirectories(war.getPath("WEB-INF/classes/db/migration"));
            Files.writeString(
                    migrations.resolve("V20990101_0000__shared_next_version.sql"),
                    "alter table member add column of_the_next_version text;");
        }
        return copy.resolve(Distribution.JAR.getFileName());
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Reads without a pause, from the node that the proxy has chosen. */
    private static final class Reader extends Thread {

        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final AtomicInteger answers = new AtomicInteger();
        private volatile Distribution node;
        private volatile boolean leaving;

        Reader(Distribution node) {
            this.node = node;
        }

        @Override
        public void run() {
            while (!leaving) {
                for (var path : List.of("/", "/scenarios", "/api/suggest?q=fra")) {
                    read(path);
                }
            }
        }

        private void read(String path) {
            try {
                var status = node.get(path).statusCode();
                if (status == 200) {
                    answers.incrementAndGet();
                } else {
                    failures.add(path + " " + status);
                }
            } catch (IOException e) {
                failures.add(path + " " + e + " of " + node.port() + " at " + Instant.now());
            }
        }

        void turnTo(Distribution other) {
            node = other;
        }

        void leave() throws InterruptedException {
            leaving = true;
            join();
        }

        List<String> failures() {
            return failures;
        }

        int answers() {
            return answers.get();
        }
    }
}
