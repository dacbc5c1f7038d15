package org.essaim.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essaim.search.CompletionQuery;
import org.essaim.search.DocumentKey;
import org.essaim.search.IndexState.Status;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngineException;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What can happen to a cluster: the engine says so quickly, and goes on when it is over. */
@EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
class ElasticsearchFaultsIT {
    private static final Set<String> PUBLIC = Set.of("public");

    /** Two seconds for the response, and some for a busy machine. */
    private static final Duration QUICKLY = Duration.ofSeconds(4);

    private static final Duration WHILE_IT_RECOVERS = Duration.ofSeconds(60);

    private final ElasticsearchServer server = ElasticsearchServer.shared();
    private final String prefix = "f" + UUID.randomUUID().toString().substring(0, 8);
    private ElasticsearchSearchEngine engine;

    @BeforeEach
    void fill() {
        engine = open(server.url());
        try (var rebuild = engine.rebuild()) {
            rebuild.put(List.of(document("1", 1)));
            rebuild.finish();
        }
        assertThat(find()).containsExactly("1");
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        server.start();
        server.deleteIndexes(prefix);
    }

    private ElasticsearchSearchEngine open(URI... hosts) {
        return new ElasticsearchSearchEngine(
                ElasticsearchCluster.at(List.of(hosts)).named(prefix));
    }

    @Test
    void aKilledServerIsReportedAtOnceAndLosesNothing() {
        engine.put(List.of(document("2", 1)));
        server.kill();
        assertSaysSoQuickly(this::find);
        assertSaysSoQuickly(() -> engine.complete(new CompletionQuery("cl", PUBLIC)));
        assertSaysSoQuickly(() -> engine.put(List.of(document("3", 1))));
        assertSaysSoQuickly(engine::state);
        server.start();
        await().atMost(WHILE_IT_RECOVERS).ignoreExceptions().until(() -> find().size() == 2);
        engine.put(List.of(document("3", 1)));
        engine.refresh();
        assertThat(find()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void aFrozenServerIsReportedAfterTwoSecondsAndRecovers() {
        server.freeze();
        try {
            assertSaysSoQuickly(this::find);
            assertSaysSoQuickly(engine::state);
        } finally {
            server.thaw();
        }
        await().atMost(WHILE_IT_RECOVERS).ignoreExceptions().until(() -> find().size() == 1);
    }

    @Test
    void aFullDiskStopsOnlyWrites() throws IOException {
        block(true);
        assertSaysSoQuickly(() -> engine.put(List.of(document("2", 1))));
        assertThat(find()).containsExactly("1");
        block(false);
        engine.put(List.of(document("2", 1)));
        engine.refresh();
        assertThat(find()).containsExactlyInAnyOrder("1", "2");
    }

    private void block(boolean blocked) throws IOException {
        String value = blocked ? "true" : "null";
        server.send("PUT", "/" + prefix + "/_settings", "{\"index.blocks.read_only_allow_delete\": " + value + "}");
    }

    @Test
    void aDeletedIndexIsReportedAndRebuilt() throws IOException {
        server.deleteIndexes(prefix);
        assertSaysSoQuickly(this::find);
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        engine.put(List.of(document("2", 1)));
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        try (var rebuild = engine.rebuild()) {
            rebuild.put(List.of(document("1", 1), document("2", 1)));
            rebuild.finish();
        }
        assertThat(engine.state().status()).isEqualTo(Status.READY);
        assertThat(find()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void deletingTheIndexOfARebuildFailsOnlyTheRebuild() throws IOException {
        var rebuild = engine.rebuild();
        for (String index :
                server.get("/_cat/aliases/" + prefix + "-next?h=index").lines().toList()) {
            server.send("DELETE", "/" + index.strip(), "");
        }
        assertThatThrownBy(() -> {
                    rebuild.put(List.of(document("2", 1)));
                    rebuild.finish();
                })
                .isInstanceOf(SearchEngineException.class);
        rebuild.cancel();
        assertThat(find()).containsExactly("1");
        assertThat(engine.state().rebuilding()).isFalse();
        assertThat(server.get("/_cat/indices/" + prefix + "*?h=index").lines()).hasSize(1);
    }

    @Test
    void slowResponsesAreAwaitedUpToTheLimit() throws IOException {
        try (var proxy = new SlowProxy(server.url());
                var far = open(proxy.url())) {
            proxy.delay(300);
            assertThat(ids(far.search(SearchQuery.of("classe", PUBLIC)))).containsExactly("1");
            proxy.delay(5_000);
            assertSaysSoQuickly(() -> far.search(SearchQuery.of("classe", PUBLIC)));
            proxy.delay(0);
            await().atMost(WHILE_IT_RECOVERS)
                    .ignoreExceptions()
                    .until(() -> far.search(SearchQuery.of("classe", PUBLIC)).total() == 1);
        }
    }

    @Test
    void anotherHostIsUsedWhenOneIsDown() throws IOException {
        try (var proxy = new SlowProxy(server.url())) {
            var down = proxy.url();
            proxy.close();
            try (var both = open(down, server.url())) {
                for (int i = 0; i < 10; i++) {
                    assertThat(ids(both.search(SearchQuery.of("classe", PUBLIC))))
                            .containsExactly("1");
                }
            }
        }
    }

    private static void assertSaysSoQuickly(ThrowingCallable call) {
        long start = System.nanoTime();
        assertThatThrownBy(call).isInstanceOf(SearchEngineException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICKLY);
    }

    private List<String> find() {
        return ids(engine.search(SearchQuery.of("classe", PUBLIC)));
    }

    private static List<String> ids(SearchHits hits) {
        return hits.items().stream().map(item -> item.key().id()).toList();
    }

    private static SearchDocument document(String id, long version) {
        return SearchDocument.builder(new DocumentKey("SCENARIO", id), version, "Classe " + id)
                .audience("public")
                .build();
    }
}
