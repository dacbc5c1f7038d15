package org.essaim.search.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.essaim.search.CompletionQuery;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchQuery;
import org.essaim.search.lucene.LuceneSearchEngine;

/**
 * How long searches, completions and writes take, on documents of 300 words drawn from a vocabulary with the skew of
 * natural language.
 *
 * <p>Argument: how many documents; 5 000 by default.
 */
public final class QuerySpeed {
    private static final int WORDS = 300;
    private static final int VOCABULARY = 30_000;
    private static final Set<String> VIEWER = Set.of("public", "member:12", "role:MEMBER");
    private static final List<String> SYLLABLES = List.of(
            "ba", "cé", "di", "fo", "gu", "la", "mi", "no", "pra", "ré", "si", "to", "vu", "cla", "tri", "eur", "ment");

    private final Random random = new Random(7);
    private final List<String> vocabulary = new ArrayList<>();

    private QuerySpeed() {
        for (int i = 0; i < VOCABULARY; i++) {
            var word = new StringBuilder();
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            vocabulary.add(word.toString());
        }
    }

    /** Prints medians and 99th percentiles in milliseconds. */
    public static void main(String[] args) throws IOException {
        int documents = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        Path directory = Files.createTempDirectory("speed");
        new QuerySpeed().run(directory, documents);
    }

    private void run(Path directory, int documents) {
        try (SearchEngine engine = new LuceneSearchEngine(directory)) {
            long start = System.nanoTime();
            try (var rebuild = engine.rebuild()) {
                for (int i = 0; i < documents; i += 200) {
                    rebuild.put(batch(i, Math.min(documents, i + 200)));
                }
                rebuild.finish();
            }
            System.out.printf("rebuild of %d: %d ms%n", documents, millis(start));
            time("search, two words, 6 facets, highlight", i -> engine.search(query(2)));
            time("search, one word, 6 facets, highlight", i -> engine.search(query(1)));
            time(
                    "search, drilled down, 6 facets, highlight",
                    i -> engine.search(query(2).withChosen("level", Set.of("level 3"))));
            time("search, question of 8 words", i -> engine.search(query(8)));
            time("all documents, 6 facets", i -> engine.search(query(0)));
            time(
                    "search, two words, no facet, no highlight",
                    i -> engine.search(SearchQuery.of(words(2), VIEWER).withHighlight(false)));
            time("typing error with suggestion", i -> engine.search(SearchQuery.of(word() + "x", VIEWER)));
            time("completion of 1 letter", i -> complete(engine, 1));
            time("completion of 3 letters", i -> complete(engine, 3));
            time(
                    "completion with a typing error",
                    i -> engine.complete(new CompletionQuery("z" + word().substring(1), VIEWER)));
            var puts = new ArrayList<Long>();
            for (int i = 0; i < 100; i++) {
                long at = System.nanoTime();
                engine.put(batch(i, i + 1));
                puts.add(System.nanoTime() - at);
            }
            print("durable put of one", puts);
        }
    }

    private void complete(SearchEngine engine, int letters) {
        String word = word();
        engine.complete(new CompletionQuery(word.substring(0, Math.min(letters, word.length())), VIEWER));
    }

    private void time(String what, IntConsumer action) {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < 4_000; i++) {
            long start = System.nanoTime();
            action.accept(i);
            if (i >= 2_000) {
                nanos.add(System.nanoTime() - start);
            }
        }
        print(what, nanos);
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-45s median %.2f ms, p99 %.2f ms%n",
                what, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private SearchQuery query(int words) {
        return SearchQuery.of(words(words), VIEWER)
                .withFacet("kind", 10)
                .withFacet("discipline", 20)
                .withFacet("level", 20)
                .withFacet("flip", 5)
                .withFacet("licence", 10)
                .withFacet("duration", 6);
    }

    private List<SearchDocument> batch(int from, int to) {
        var batch = new ArrayList<SearchDocument>();
        for (int i = from; i < to; i++) {
            batch.add(document(i));
        }
        return batch;
    }

    private SearchDocument document(int i) {
        String[] keywords = {word(), word() + " " + word(), word()};
        return SearchDocument.builder(new DocumentKey("SCENARIO", "s" + i), 1, words(6))
                .summary(words(30))
                .text(words(WORDS))
                .keywords(List.of(keywords))
                .authors(List.of("Mélissa Tournesol"))
                .url("/scenarios/" + i)
                .audience(i % 5 == 0 ? "member:" + i % 20 : "public")
                .facet("kind", "SCENARIO")
                .facet("discipline", "discipline " + random.nextInt(25), "discipline " + random.nextInt(25))
                .facet("level", "level " + random.nextInt(20), "level " + random.nextInt(20))
                .facet("flip", "flip " + random.nextInt(3))
                .facet("licence", "licence " + random.nextInt(8))
                .facet("duration", "bucket " + random.nextInt(6))
                .stored("externalId", "id" + i)
                .publishedAt(Instant.parse("2026-01-01T00:00:00Z").minus(Duration.ofHours(i)))
                .popularity(random.nextInt(50))
                .build();
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ").append(word());
        }
        return words.toString();
    }

    /** Rank r comes with a frequency near 1 / r. */
    private String word() {
        return vocabulary.get((int) Math.exp(random.nextDouble() * Math.log(VOCABULARY - 1)));
    }
}
