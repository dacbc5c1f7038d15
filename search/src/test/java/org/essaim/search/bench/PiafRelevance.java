package org.essaim.search.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchQuery;
import org.essaim.search.lucene.LuceneSearchEngine;

/**
 * nDCG@10 and recall@10 of the port, as readers use it, on the questions of PIAF.
 *
 * <p>Arguments: the folder of docs.jsonl, queries.jsonl and qrels.tsv; {@code ../../shared/data/retrieval/piaf} unless
 * told.
 */
public final class PiafRelevance {
    private static final Set<String> PUBLIC = Set.of("public");
    private static final int DEPTH = 10;

    private PiafRelevance() {}

    /** What was measured, averaged over the questions, and how long they took. */
    public record Result(int questions, double ndcg, double recall, long millis) {}

    /** Prints the result. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../../shared/data/retrieval/piaf");
        Path index = Files.createTempDirectory("piaf");
        try (SearchEngine engine = new LuceneSearchEngine(index)) {
            Result result = measure(engine, folder);
            System.out.printf(
                    "%d questions: nDCG@10 %.4f, recall@10 %.4f, %d ms%n",
                    result.questions(), result.ndcg(), result.recall(), result.millis());
        }
    }

    /** Fills the engine and asks every question. */
    public static Result measure(SearchEngine engine, Path folder) throws IOException {
        engine.put(JsonLines.read(folder.resolve("docs.jsonl")).stream()
                .map(PiafRelevance::document)
                .toList());
        engine.refresh();
        Map<String, Set<String>> relevant = relevant(folder.resolve("qrels.tsv"));
        double ndcg = 0;
        double recall = 0;
        int questions = 0;
        long start = System.nanoTime();
        for (Map<String, String> question : JsonLines.read(folder.resolve("queries.jsonl"))) {
            Set<String> answers = relevant.get(question.get("id"));
            if (answers != null) {
                var query = SearchQuery.of(question.get("text"), PUBLIC).withHighlight(false);
                List<String> found = engine.search(query).items().stream()
                        .map(item -> item.key().id())
                        .toList();
                ndcg += ndcg(found, answers);
                recall += found.stream().filter(answers::contains).count() / (double) answers.size();
                questions++;
            }
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Result(questions, ndcg / questions, recall / questions, millis);
    }

    private static SearchDocument document(Map<String, String> passage) {
        return SearchDocument.builder(new DocumentKey("PASSAGE", passage.get("id")), 1, passage.get("title"))
                .text(passage.get("text"))
                .audience("public")
                .build();
    }

    private static Map<String, Set<String>> relevant(Path file) throws IOException {
        var relevant = new HashMap<String, Set<String>>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            if (!columns[2].equals("score") && Integer.parseInt(columns[2]) > 0) {
                relevant.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[1]);
            }
        }
        return relevant;
    }

    private static double ndcg(List<String> found, Set<String> answers) {
        double gain = 0;
        for (int i = 0; i < found.size(); i++) {
            gain += answers.contains(found.get(i)) ? discount(i) : 0;
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(DEPTH, answers.size()); i++) {
            ideal += discount(i);
        }
        return gain / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
