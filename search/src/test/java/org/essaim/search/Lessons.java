package org.essaim.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small library of lessons in French, for tests that compare. */
public final class Lessons {
    private Lessons() {}

    /** All of them; ids are L1, L2 and so on. */
    public static List<SearchDocument> all() {
        var stream = Lessons.class.getResourceAsStream("lessons.txt");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var lessons = new ArrayList<SearchDocument>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> lessons.add(lesson(lessons.size() + 1, line.split("\\|"))));
            return lessons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchDocument lesson(int number, String... columns) {
        var document = SearchDocument.builder(new DocumentKey("SCENARIO", "L" + number), number, columns[0])
                .summary(columns[1])
                .keywords(Arrays.asList(columns[2].split(";")))
                .authors(List.of("Camille Dubois"))
                .facet("level", columns[3].split(","))
                .facet("discipline", columns[4])
                .facet("used", Integer.parseInt(columns[6]) >= 10 ? "often" : "seldom")
                .popularity(Double.parseDouble(columns[6]))
                .audience(columns[7].split(","))
                .url("/scenarios/" + number)
                .stored("licence", "CC BY-SA")
                .text(columns[8]);
        if (!columns[5].isEmpty()) {
            document.publishedAt(
                    LocalDate.parse(columns[5]).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return document.build();
    }
}
