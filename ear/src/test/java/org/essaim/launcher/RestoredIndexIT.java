package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A backup comes back under an Elasticsearch that remembers what came after it. */
@EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
class RestoredIndexIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private ElasticsearchServer search;
    private EmbeddedPostgres database;
    private Map<String, String> settings;

    @BeforeEach
    void start() throws IOException {
        search = ElasticsearchServer.shared();
        search.deleteIndexes("essaim");
        database = EmbeddedPostgres.start();
        settings = Map.of(
                "ESSAIM_DEMO", "true",
                "ESSAIM_SEARCH_URL", search.url().toString(),
                "ESSAIM_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "ESSAIM_DB_USER", "postgres",
                "ESSAIM_DB_PASSWORD", "postgres");
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
        search.deleteIndexes("essaim");
    }

    @Test
    void theIndexIsRebuiltOnceAfterARestore() throws Exception {
        var archive = folder.resolve("demo.zip").toString();
        Administrator administrator;
        String later;
        try (var portal = launch("first").awaitStarted()) {
            administrator = Administrator.of(portal, folder.resolve("first"), settings);
            await().atMost(RECOVERY).untilAsserted(administrator::seesThatIndexAndDatabaseAgree);
            assertDone(Distribution.run(folder.resolve("first"), settings, "backup", archive));
            later = administrator.write();
            await().atMost(RECOVERY).until(() -> administrator.total(later) == 1);
        }
        assertDone(Distribution.run(folder.resolve("first"), settings, "restore", archive, "--replace"));
        assertThat(wishes()).isEqualTo(1);

        try (var one = launch("one");
                var other = launch("other")) {
            one.awaitStarted();
            other.awaitStarted();
            await().atMost(RECOVERY).until(() -> wishes() == 0);
            for (var node : List.of(administrator.at(one), administrator.at(other))) {
                node.seesThatIndexAndDatabaseAgree();
                assertThat(node.total(later)).isZero();
            }
        }
        assertThat(Stream.concat(rebuilds("one"), rebuilds("other"))).hasSize(1);
    }

    private Distribution launch(String node) throws IOException {
        return Distribution.launch(folder.resolve(node), settings);
    }

    private static void assertDone(Distribution command) {
        assertThat(command.exitCode()).as(command.output()).isZero();
    }

    private int wishes() throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection()) {
            return new Schema(connection)
                    .texts("select id from index_rebuild_wanted")
                    .size();
        }
    }

    private Stream<String> rebuilds(String node) throws IOException {
        return Files.readAllLines(folder.resolve(node).resolve("logs/essaim.0.log")).stream()
                .filter(line -> line.contains("index rebuilt"))
                .map(line -> node + ": " + line);
    }
}
