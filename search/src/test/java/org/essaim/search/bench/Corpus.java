package org.essaim.search.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;

/** As many documents as wanted, made of real ones: each is a stretch of a text, under its title and a number. */
final class Corpus {
    private static final int WORDS = 300;
    private static final int PART = 250;

    private final List<String> titles = new ArrayList<>();
    private final List<String[]> texts = new ArrayList<>();
    private final int size;

    Corpus(Path folder, int size) throws IOException {
        this.size = size;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (Map<String, String> line : JsonLines.read(file)) {
                    titles.add(line.getOrDefault("title", ""));
                    texts.add(line.getOrDefault("text", "").split("\\s+"));
                }
            }
        }
    }

    int size() {
        return size;
    }

    /** Every document, in parts as a portal reads them. */
    Iterable<List<SearchDocument>> parts() {
        return () -> new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < size;
            }

            @Override
            public List<SearchDocument> next() {
                int end = Math.min(size, at + PART);
                var part =
                        IntStream.range(at, end).mapToObj(Corpus.this::document).toList();
                at = end;
                return part;
            }
        };
    }

    private SearchDocument document(int i) {
        var random = new Random(i);
        String[] words = texts.get(i % texts.size());
        int from = words.length <= WORDS ? 0 : random.nextInt(words.length - WORDS);
        String text = String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + WORDS)));
        String title = titles.get(i % titles.size());
        return SearchDocument.builder(new DocumentKey("SCENARIO", "d" + i), 1, title + " " + i)
                .summary(text.substring(0, Math.min(text.length(), 200)))
                .text(text)
                .keywords(List.of(title, words[random.nextInt(words.length)]))
                .audience(i % 5 == 0 ? "member:" + i % 20 : "public")
                .facet("kind", "SCENARIO")
                .facet("discipline", "discipline " + random.nextInt(25))
                .facet("level", "level " + random.nextInt(20), "level " + random.nextInt(20))
                .facet("flip", "flip " + random.nextInt(3))
                .facet("licence", "licence " + random.nextInt(8))
                .facet("duration", "bucket " + random.nextInt(6))
                .url("/scenarios/" + i)
                .publishedAt(Instant.parse("2026-11-01T00:00:00Z").minus(Duration.ofMinutes(37L * i)))
                .popularity(random.nextInt(50))
                .build();
    }

    /** Questions made of words of the texts: one, two or three words, some as a phrase, some of six words. */
    List<String> questions(int many) {
        var random = new Random(11);
        var questions = new ArrayList<String>();
        while (questions.size() < many) {
            String[] words = texts.get(random.nextInt(texts.size()));
            int length = List.of(1, 2, 2, 3, 6).get(questions.size() % 5);
            if (words.length > length) {
                int from = random.nextInt(words.length - length);
                String question = String.join(" ", Arrays.copyOfRange(words, from, from + length));
                questions.add(questions.size() % 10 == 9 ? '"' + question.replace("\"", "") + '"' : question);
            }
        }
        return questions;
    }

    /** For those who count. */
    static int count(Iterable<? extends Collection<?>> parts) {
        int count = 0;
        for (var part : parts) {
            count += part.size();
        }
        return count;
    }
}
