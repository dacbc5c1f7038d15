package org.essaim.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.essaim.search.IndexState.Status;
import org.essaim.search.Removal;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineContract;
import org.essaim.search.SearchEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract on a real server, and what only a cluster that others use too can meet. */
@EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
class ElasticsearchSearchEngineIT extends SearchEngineContract {
    private final ElasticsearchServer server = ElasticsearchServer.shared();
    private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Override
    protected SearchEngine emptyEngine() {
        return open(Clock.systemUTC());
    }

    private ElasticsearchSearchEngine open(Clock clock) {
        return new ElasticsearchSearchEngine(cluster(), clock);
    }

    private ElasticsearchCluster cluster() {
        return ElasticsearchCluster.at(List.of(server.url())).named(prefix);
    }

    @AfterEach
    void deleteIndexes() throws IOException {
        server.deleteIndexes(prefix);
    }

    @Test
    void aFreshIndexIsMissingUntilARebuildFinishes() {
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        put(document("1", "Un"));
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        assertThat(find("un")).containsExactly("1");
        try (var rebuild = engine.rebuild()) {
            rebuild.finish();
        }
        try (var other = open(Clock.systemUTC())) {
            assertThat(other.state().status()).isEqualTo(Status.READY);
            assertThat(other.state().shape()).isEqualTo(Fields.SHAPE);
        }
    }

    @Test
    void aRemovalOutlivesTheMemoryOfTheCluster() throws IOException {
        put(document("1", "Un"));
        server.send("PUT", "/" + prefix + "/_settings", "{\"index.gc_deletes\": \"0s\"}");
        engine.remove(List.of(new Removal(key("1"), 5)));
        server.send("POST", "/" + prefix + "/_flush?force=true", "");
        server.send("POST", "/" + prefix + "/_forcemerge?max_num_segments=1", "");
        put(document("1", "Un"));
        assertThat(find("")).isEmpty();
    }

    @Test
    void writesOfAnotherNodeReachTheIndexBeingFilled() {
        put(document("1", "Un"), document("2", "Deux"));
        try (var other = open(Clock.systemUTC());
                var rebuild = engine.rebuild()) {
            assertThat(other.state().rebuilding()).isTrue();
            assertThatThrownBy(other::rebuild).isInstanceOf(IllegalStateException.class);
            other.put(List.of(SearchDocument.builder(key("1"), 2, "Un nouveau")
                    .audience("public")
                    .build()));
            other.remove(List.of(new Removal(key("2"), 2)));
            rebuild.put(
                    List.of(document("1", "Un").build(), document("2", "Deux").build()));
            rebuild.finish();
            other.put(List.of(document("3", "Trois").build()));
        }
        engine.refresh();
        assertThat(find("")).containsExactlyInAnyOrder("1", "3");
        assertThat(find("nouveau")).containsExactly("1");
    }

    @Test
    void aRebuildThatJustBeganIsNotTakenForAbandoned() {
        try (var connection = new Connection(cluster())) {
            var care = new IndexCare(connection, new IndexNames(prefix), Clock.systemUTC());
            assertThat(care.isAlive(care.beginNext(care.situation()))).isTrue();
        }
    }

    @Test
    void aRebuildBeginsBesideAnEmptyIndexThatWasBegunMeanwhile() {
        try (var connection = new Connection(cluster())) {
            var care = new IndexCare(connection, new IndexNames(prefix), Clock.systemUTC());
            var none = care.situation();
            var live = care.begin(none).current().orElseThrow();
            assertThat(care.beginNext(none)).isNotEqualTo(live);
            assertThatThrownBy(() -> care.beginNext(none)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theRebuildOfADeadNodeIsTakenOver() {
        put(document("1", "Un"));
        var dead = open(Clock.systemUTC());
        var abandoned = dead.rebuild();
        abandoned.put(List.of(document("9", "Jamais").build()));
        try (var later = open(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3)))) {
            assertThat(later.state().rebuilding()).isFalse();
            try (var rebuild = later.rebuild()) {
                rebuild.put(List.of(document("2", "Deux").build()));
                // Not dead, only slow: it can no longer do harm.
                assertThatThrownBy(abandoned::finish).isInstanceOf(SearchEngineException.class);
                rebuild.finish();
            }
            assertThat(find("")).containsExactly("2");
        } finally {
            dead.close();
        }
        assertThat(find("")).containsExactly("2");
    }

    @Test
    void anIndexOfAnotherShapeServesUntilItIsRebuilt() throws IOException {
        String mapping = "{\"mappings\": {\"properties\": {\"audience\": {\"type\": \"keyword\"},"
                + " \"kind\": {\"type\": \"keyword\"}, \"all\": {\"type\": \"text\"}, \"title_order\": {\"type\":"
                + " \"keyword\"}, \"published\": {\"type\": \"date\"}, \"tie\": {\"type\": \"long\"}, \"removed_at\":"
                + " {\"type\": \"date\"}}}, \"aliases\": {\"%1$s\": {}, \"%1$s-write\": {}, \"%1$s-complete\": {}}}";
        server.send("PUT", "/" + prefix + "-0.abc-7", String.format(mapping, prefix));
        for (int i = 1; i <= 3; i++) {
            server.send(
                    "PUT",
                    "/" + prefix + "/_doc/SCENARIO:" + i + "?refresh=true",
                    "{\"audience\": [\"public\"], \"kind\": \"SCENARIO\", \"title\": \"Ancien\", \"title_order\": \"a\"}");
        }
        assertThat(engine.state().status()).isEqualTo(Status.OUTDATED_SHAPE);
        assertThat(engine.state().shape()).isEqualTo("0.abc");
        assertThat(find("")).hasSize(3);
        engine.put(List.of(SearchDocument.builder(key("2"), 2, "Secret").build()));
        engine.remove(List.of(new Removal(key("3"), 2)));
        engine.refresh();
        assertThat(find("")).containsExactly("1");
        try (var rebuild = engine.rebuild()) {
            engine.put(List.of(document("4", "Pendant").build()));
            rebuild.put(List.of(document("1", "Ruche").build()));
            rebuild.finish();
        }
        assertThat(engine.state().status()).isEqualTo(Status.READY);
        assertThat(find("")).containsExactlyInAnyOrder("1", "4");
        assertThat(server.get("/_cat/indices/" + prefix + "*?h=index").lines()).hasSize(1);
    }

    @Test
    void aRefusedDocumentIsNamedAndTheOthersAreWritten() {
        var impossible = document("1", "Impossible").facet("level", "é".repeat(20_000));
        assertThatThrownBy(() -> put(impossible))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SCENARIO:1");
        put(document("2", "Possible"));
        assertThat(find("")).containsExactly("2");
    }

    @Test
    void aClosedEngineSaysSoAndLeavesNoThread() {
        put(document("1", "Un"));
        engine.close();
        engine.close();
        assertThatThrownBy(() -> find("x")).isInstanceOf(SearchEngineException.class);
        assertThatThrownBy(() -> put(document("1", "Un"))).isInstanceOf(SearchEngineException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("search-"));
    }
}
