package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The portal on an Elasticsearch to which things happen: it stays up, says that search is unavailable and takes what
 * people write; afterwards index and database agree document by document, without anybody's doing.
 */
@EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
class SearchAwayIT {

    private static final String SEARCH = "/api/search?q=nectarivore";
    private static final String BLOCK = "{\"index.blocks.read_only_allow_delete\": %s}";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    @TempDir
    private static Path data;

    private static ElasticsearchServer server;
    private static Distribution portal;
    private static Administrator administrator;

    @BeforeAll
    static void start() throws IOException {
        server = ElasticsearchServer.shared();
        server.deleteIndexes("essaim");
        portal = Distribution.launch(
                        data,
                        Map.of(
                                "ESSAIM_DEMO",
                                "true",
                                "ESSAIM_SEARCH_URL",
                                server.url().toString()))
                .awaitStarted();
        await().atMost(RECOVERY).until(() -> portal.answers("/health/ready"));
        administrator = Administrator.of(portal, data, Map.of());
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void searchIsUnavailableWithItsServerAndComesBackWithIt() throws Exception {
        await().atMost(RECOVERY).untilAsserted(administrator::seesThatIndexAndDatabaseAgree);
        assertThat(portal.get("/api/search?q=fractions").statusCode()).isEqualTo(200);

        assertAway("killed", server::kill, server::start);
        assertAway("frozen", server::freeze, server::thaw);
        assertAway("index deleted", () -> server.deleteIndexes("essaim"), () -> {});
        writesWaitWhileTheDiskIsFull();
    }

    private interface Step {
        void run() throws IOException;
    }

    private void assertAway(String what, Step fault, Step end) throws Exception {
        fault.run();
        if (!what.contains("deleted")) {
            await(what).atMost(SOON).untilAsserted(SearchAwayIT::saysThatSearchIsAway);
            assertAnswersAtOnceOnceTheBreakerIsOpen();
        }
        String text = administrator.write();
        assertThat(portal.get("/scenarios").statusCode()).as(what).isEqualTo(200);
        end.run();
        await(what).atMost(RECOVERY).untilAsserted(converged(text));
        await(what).atMost(SOON).until(() -> portal.get("/health/ready").body().contains("answers"));
    }

    private static void saysThatSearchIsAway() throws IOException {
        var api = portal.get(SEARCH);
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var page = portal.get("/recherche?q=fractions");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("La recherche est momentanément indisponible.")
                .contains("href=\"/scenarios\"");
        var ready = portal.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("away");
    }

    /** Of many that ask at a time, the breaker lets one wait every few seconds. */
    private static void assertAnswersAtOnceOnceTheBreakerIsOpen() throws IOException {
        int atOnce = 0;
        for (int i = 0; i < 10; i++) {
            long before = System.nanoTime();
            assertThat(portal.get(SEARCH).statusCode()).isEqualTo(503);
            atOnce += System.nanoTime() - before < Duration.ofSeconds(1).toNanos() ? 1 : 0;
        }
        assertThat(atOnce).isGreaterThanOrEqualTo(5);
    }

    private void writesWaitWhileTheDiskIsFull() throws Exception {
        server.send("PUT", "/essaim/_settings", BLOCK.formatted("true"));
        String text = administrator.write();
        assertThat(portal.get("/api/search?q=fractions").statusCode()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(administrator.get("/api/index").body()).doesNotContain("\"waiting\":0,"));
        assertThat(administrator.total(text)).isZero();
        server.send("PUT", "/essaim/_settings", BLOCK.formatted("null"));
        await().atMost(RECOVERY).untilAsserted(converged(text));
    }

    private static ThrowingRunnable converged(String text) {
        return () -> {
            assertThat(administrator.total(text)).isEqualTo(1);
            administrator.seesThatIndexAndDatabaseAgree();
        };
    }
}
