package org.essaim.search.bench;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchQuery;
import org.essaim.search.elasticsearch.BareClient;
import org.essaim.search.elasticsearch.ElasticsearchCluster;
import org.essaim.search.elasticsearch.ElasticsearchSearchEngine;
import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.essaim.search.lucene.BareIndex;
import org.essaim.search.lucene.LuceneSearchEngine;

/**
 * The same documents and questions through the engine on Elasticsearch, through the client alone, through the engine on
 * Lucene in the process and through Lucene alone. The client and Lucene alone ask what the engine asks, and make
 * nothing of the responses.
 *
 * <p>Arguments: a folder with {@code corpus/*.jsonl}; how many documents, 100 000 by default.
 */
public final class Engines {
    private static final Set<String> VIEWER = Set.of("public", "member:12");
    private static final int QUESTIONS = 400;
    private static final int ROUNDS = 3;
    private static final int THREADS = 4;
    private static final int SECONDS = 10;
    private static final String BARE = "bare-1";

    private final Corpus corpus;
    private final List<SearchQuery> questions;

    private Engines(Path data, int documents) throws IOException {
        corpus = new Corpus(data.resolve("corpus"), documents);
        questions = corpus.questions(QUESTIONS).stream().map(Engines::query).toList();
    }

    /** Prints what was measured. */
    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        new Engines(Path.of(arguments[0]), documents).run();
        System.exit(0);
    }

    private static SearchQuery query(String text) {
        return SearchQuery.of(text, VIEWER)
                .withFacet("kind", 10)
                .withFacet("discipline", 20)
                .withFacet("level", 20)
                .withFacet("flip", 5)
                .withFacet("licence", 10)
                .withFacet("duration", 6);
    }

    private void run() throws Exception {
        var server = ElasticsearchServer.shared();
        var cluster = ElasticsearchCluster.at(List.of(server.url())).named("bench");
        Path folder = Files.createTempDirectory("essaim-engines");
        try (var elasticsearch = new ElasticsearchSearchEngine(cluster);
                var bare = new BareClient(server.url());
                var lucene = new LuceneSearchEngine(folder)) {
            filling(server, elasticsearch, bare, lucene);
            var requests =
                    questions.stream().map(query -> bare.prepare(BARE, query)).toList();
            try (var index = new BareIndex(folder)) {
                var queries = questions.stream().map(index::prepare).toList();
                var times = times(List.of(
                        new Way("Elasticsearch, engine", i -> elasticsearch.search(question(i))),
                        new Way("Elasticsearch, client alone", i -> bare.ask(requests.get(i))),
                        new Way("Lucene, engine", i -> lucene.search(question(i))),
                        new Way(
                                "Lucene, index alone",
                                i -> index.ask(queries.get(i), question(i).size()))));
                ratio("engine on Elasticsearch to client alone", times.get(0), times.get(1));
                ratio("engine on Lucene to index alone", times.get(2), times.get(3));
                ratio("engine on Elasticsearch to Lucene", times.get(0), times.get(2));
            }
            throughput(elasticsearch, bare, requests, lucene);
            System.out.printf(
                    "memory: Elasticsearch %d MB (heap of 512), this process with Lucene's index %d MB%n",
                    server.residentMegabytes(), ElasticsearchServer.residentMegabytes("self"));
        }
    }

    private SearchQuery question(int i) {
        return questions.get(i % questions.size());
    }

    /** Each way twice, turn and turn about, and the better of both: the machine is shared. */
    private void filling(ElasticsearchServer server, SearchEngine elasticsearch, BareClient bare, SearchEngine lucene)
            throws IOException {
        double byClient = 0;
        double byEngine = 0;
        for (int i = 0; i < 2; i++) {
            server.deleteIndexes(BARE);
            byClient = Math.max(byClient, rate(() -> bare.fill(BARE, corpus.parts())));
            byEngine = Math.max(byEngine, rate(() -> rebuild(elasticsearch)));
        }
        double embedded = rate(() -> rebuild(lucene));
        double made = rate(() -> Corpus.count(corpus.parts()));
        System.out.printf(
                Locale.ROOT,
                "filling with %d documents: engine %.0f/s, client alone %.0f/s: %.2f; Lucene %.0f/s; making them %.0f/s%n",
                corpus.size(),
                byEngine,
                byClient,
                byEngine / byClient,
                embedded,
                made);
    }

    private void rebuild(SearchEngine engine) {
        try (var rebuild = engine.rebuild()) {
            corpus.parts().forEach(rebuild::put);
            rebuild.finish();
        }
    }

    private double rate(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return corpus.size() * 1e9 / (System.nanoTime() - start);
    }

    private record Times(double median, double late) {}

    private record Way(String name, IntConsumer ask) {}

    /** Each question in every way before the next one: what else the machine does falls on all of them. */
    private static List<Times> times(List<Way> ways) {
        var nanos = new long[ways.size()][QUESTIONS * (ROUNDS - 1)];
        for (int i = 0; i < QUESTIONS * ROUNDS; i++) {
            for (int way = 0; way < ways.size(); way++) {
                long start = System.nanoTime();
                ways.get(way).ask().accept(i % QUESTIONS);
                if (i >= QUESTIONS) {
                    nanos[way][i - QUESTIONS] = System.nanoTime() - start;
                }
            }
        }
        var times = new ArrayList<Times>();
        for (int way = 0; way < ways.size(); way++) {
            times.add(times(ways.get(way).name(), nanos[way]));
        }
        return times;
    }

    private static Times times(String what, long[] nanos) {
        Arrays.sort(nanos);
        var times = new Times(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        System.out.printf(Locale.ROOT, "%-28s p50 %.1f ms, p99 %.1f ms%n", what, times.median(), times.late());
        return times;
    }

    private static void ratio(String what, Times one, Times other) {
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %.2f, p99 %.2f%n",
                what,
                one.median() / other.median(),
                one.late() / other.late());
    }

    private void throughput(
            SearchEngine elasticsearch, BareClient bare, List<SearchRequest> requests, SearchEngine lucene)
            throws InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "questions a second with %d threads: engine on Elasticsearch %.0f, client alone %.0f, Lucene %.0f%n",
                THREADS,
                rate(i -> elasticsearch.search(question(i))),
                rate(i -> bare.ask(requests.get(i % requests.size()))),
                rate(i -> lucene.search(question(i))));
    }

    private static double rate(IntConsumer ask) throws InterruptedException {
        var asked = new LongAdder();
        var threads = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int t = 0; t < THREADS; t++) {
            int from = t * 97;
            threads.execute(() -> {
                for (int i = from; System.nanoTime() < end; i++) {
                    ask.accept(i);
                    asked.increment();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(2L * SECONDS, TimeUnit.SECONDS);
        return asked.doubleValue() / SECONDS;
    }
}
