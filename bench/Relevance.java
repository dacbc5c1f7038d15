package org.essaim.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well questions find their passage: PIAF through the real import and the real search. */
final class Relevance {

    private static final int DEPTH = 10;

    private Relevance() {}

    static void measure(Path data) throws Exception {
        var piaf = data.resolve("retrieval/piaf");
        try (var portal = Portal.demo()) {
            portal.start();
            var token = portal.token("imports:write", "search:read");
            System.out.println(Imports.send(portal, token, piaf.resolve("docs.jsonl")));
            Imports.awaitIndexed(portal);
            var relevant = judgements(piaf.resolve("qrels.tsv"));
            var gain = 0.0;
            var recall = 0.0;
            var questions = 0;
            for (var line : Files.readAllLines(piaf.resolve("queries.jsonl"))) {
                var wanted = relevant.getOrDefault(Json.string(line, "id"), Set.of());
                if (wanted.isEmpty()) {
                    continue;
                }
                var found = ask(portal, Json.string(line, "text"));
                questions++;
                gain += gain(found, wanted);
                recall += (double) found.stream().filter(wanted::contains).count() / wanted.size();
            }
            System.out.printf(
                    "%d questions: nDCG@10 %.4f (at least 0.78), recall@10 %.4f (at least 0.88)%n",
                    questions, gain / questions, recall / questions);
        }
    }

    private static List<String> ask(Portal portal, String question) throws IOException, InterruptedException {
        var answer = portal.get("/api/search?type=resource&size=" + DEPTH + "&q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(question + ": " + answer.body());
        }
        return Json.strings(answer.body(), "externalId");
    }

    private static double gain(List<String> found, Set<String> wanted) {
        var gain = 0.0;
        for (var rank = 0; rank < found.size(); rank++) {
            gain += wanted.contains(found.get(rank)) ? discount(rank) : 0;
        }
        var best = 0.0;
        for (var rank = 0; rank < Math.min(DEPTH, wanted.size()); rank++) {
            best += discount(rank);
        }
        return gain / best;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    private static Map<String, Set<String>> judgements(Path file) throws IOException {
        var relevant = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(file)) {
            var columns = line.split("\t", -1);
            var score = columns[columns.length - 1].strip();
            if (score.matches("[1-9]\\d*")) {
                var document = columns[columns.length - 2];
                relevant.computeIfAbsent(columns[0], query -> new HashSet<>()).add(document);
            }
        }
        return relevant;
    }
}
