package org.essaim.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.search.IndexState.Status;
import org.essaim.search.Removal;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineContract;
import org.essaim.search.SearchEngineException;
import org.essaim.search.bench.PiafRelevance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchEngineTest extends SearchEngineContract {
    @TempDir
    Path directory;

    @Override
    protected SearchEngine emptyEngine() {
        return new LuceneSearchEngine(directory.resolve("index"));
    }

    @Test
    void aFreshIndexIsMissingUntilARebuildFinishes() {
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        put(document("1", "Un"));
        reopen(directory.resolve("index"));
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        assertThat(find("un")).containsExactly("1");
        try (var rebuild = engine.rebuild()) {
            rebuild.finish();
        }
        reopen(directory.resolve("index"));
        assertThat(engine.state().status()).isEqualTo(Status.READY);
        assertThat(engine.state().shape()).isEqualTo(Fields.SHAPE);
    }

    @Test
    void anAcknowledgedWriteSurvivesAKill() throws IOException {
        try (var rebuild = engine.rebuild()) {
            rebuild.put(List.of(document("0", "Zéro").build()));
            rebuild.finish();
        }
        engine.put(List.of(document("1", "Un").build(), document("2", "Deux").build()));
        engine.remove(List.of(new Removal(key("2"), 3)));
        var unfinished = engine.rebuild();
        unfinished.put(List.of(document("9", "Jamais").build()));
        Path copy = copy(directory.resolve("index"), directory.resolve("copy"));
        unfinished.cancel();
        reopen(copy);
        assertThat(engine.state().status()).isEqualTo(Status.READY);
        assertThat(find("")).containsExactlyInAnyOrder("0", "1");
        put(document("2", "Deux"));
        assertThat(find("deux")).isEmpty();
        assertThat(indexes(copy)).hasSize(1);
    }

    @Test
    void anIndexOfAnotherShapeServesUntilItIsRebuilt() throws IOException {
        try (var rebuild = engine.rebuild()) {
            rebuild.put(List.of(
                    document("1", "Ruche").build(),
                    document("2", "Abeille").build(),
                    document("3", "Miel").build()));
            rebuild.finish();
        }
        engine.close();
        Path index = directory.resolve("index");
        Path now = indexes(index).get(0);
        Files.move(now, index.resolve("index-0.abc-7"));
        Files.writeString(index.resolve("current"), "index-0.abc-7 complete\n");
        reopen(index);
        assertThat(engine.state().status()).isEqualTo(Status.OUTDATED_SHAPE);
        assertThat(find("ruche")).containsExactly("1");
        engine.put(List.of(SearchDocument.builder(key("2"), 2, "Secret").build()));
        engine.remove(List.of(new Removal(key("3"), 2)));
        engine.refresh();
        assertThat(find("")).containsExactly("1");
        try (var rebuild = engine.rebuild()) {
            engine.put(List.of(document("4", "Pendant").build()));
            rebuild.put(List.of(
                    document("1", "Ruche").build(), document("3", "Miel").build()));
            rebuild.finish();
        }
        assertThat(engine.state().status()).isEqualTo(Status.READY);
        assertThat(find("")).containsExactlyInAnyOrder("1", "4");
        assertThat(indexes(index)).hasSize(1);
    }

    @Test
    void aDamagedIndexIsReplaced() throws IOException {
        put(document("1", "Un"));
        engine.close();
        Path index = directory.resolve("index");
        try (Stream<Path> files = Files.list(indexes(index).get(0))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        reopen(index);
        assertThat(engine.state().status()).isEqualTo(Status.MISSING);
        assertThat(find("")).isEmpty();
        put(document("1", "Un"));
        assertThat(find("un")).containsExactly("1");
    }

    @Test
    void aSecondProcessIsRefused() {
        assertThatThrownBy(() -> new LuceneSearchEngine(directory.resolve("index")))
                .isInstanceOf(SearchEngineException.class);
    }

    @Test
    void aClosedEngineSaysSoAndLeavesNoThread() {
        engine.close();
        engine.close();
        assertThatThrownBy(() -> find("x")).isInstanceOf(SearchEngineException.class);
        assertThatThrownBy(() -> put(document("1", "Un"))).isInstanceOf(SearchEngineException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("search-refresh")
                        || thread.getName().startsWith("Lucene Merge"));
    }

    @Test
    void relevanceStaysHighOnRealQuestions() throws IOException {
        Path piaf = Path.of("../../shared/data/retrieval/piaf");
        assumeTrue(Files.isDirectory(piaf), "PIAF is not beside the project");
        var result = PiafRelevance.measure(engine, piaf);
        assertThat(result.ndcg()).isGreaterThanOrEqualTo(0.80);
        assertThat(result.recall()).isGreaterThanOrEqualTo(0.88);
    }

    private void reopen(Path path) {
        engine.close();
        engine = new LuceneSearchEngine(path);
    }

    private static List<Path> indexes(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().startsWith("index-"))
                    .toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
