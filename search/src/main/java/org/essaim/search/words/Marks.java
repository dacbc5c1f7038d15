package org.essaim.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.essaim.search.words.WordGraph.Way;

/** Where what was asked is met in a text, from the places of its words. */
public final class Marks {
    /** How many occurrences of one word are considered in one text. */
    public static final int MAX_OCCURRENCES = 200;

    /** From and to in characters; {@code way} says which of the ways asked was met. */
    public record Span(int start, int end, int way) {}

    /** A place of a word: its position among words, and from and to in characters. */
    public record Occurrence(int position, int start, int end) {}

    private Marks() {}

    /** The spans, in order of start, none overlapping another; {@code occurrences} by word, in order of position. */
    public static List<Span> spans(List<Way> ways, Map<String, List<Occurrence>> occurrences) {
        if (occurrences.isEmpty()) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i < ways.size(); i++) {
            addSpans(spans, ways.get(i), i, occurrences);
        }
        return merged(spans);
    }

    private static void addSpans(List<Span> spans, Way way, int number, Map<String, List<Occurrence>> occurrences) {
        if (way.words().isEmpty()) {
            return;
        }
        if (way.typed() && !way.isWord() && isAdjacent(way) && !followed(way, occurrences)) {
            // Words typed together but met apart.
            way.words().forEach(word -> occurrences
                    .getOrDefault(word, List.of())
                    .forEach(at -> spans.add(new Span(at.start(), at.end(), number))));
            return;
        }
        for (Occurrence first : occurrences.getOrDefault(way.words().get(0), List.of())) {
            Occurrence last = last(first, way, occurrences);
            if (last != null) {
                spans.add(new Span(first.start(), last.end(), number));
            }
        }
    }

    private static boolean isAdjacent(Way way) {
        return way.gaps().stream().allMatch(gap -> gap == 1);
    }

    private static boolean followed(Way way, Map<String, List<Occurrence>> occurrences) {
        return occurrences.getOrDefault(way.words().get(0), List.of()).stream()
                .anyMatch(first -> last(first, way, occurrences) != null);
    }

    /** The occurrence of the last word when all follow the first as they should, or null. */
    private static Occurrence last(Occurrence first, Way way, Map<String, List<Occurrence>> occurrences) {
        Occurrence at = first;
        for (int i = 1; i < way.words().size(); i++) {
            int position = at.position() + way.gaps().get(i);
            at = occurrences.getOrDefault(way.words().get(i), List.of()).stream()
                    .filter(next -> next.position() == position)
                    .findFirst()
                    .orElse(null);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static List<Span> merged(List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        var kept = new ArrayList<Span>();
        int end = -1;
        for (Span span : spans) {
            if (span.start() >= end && span.end() > span.start()) {
                kept.add(span);
                end = span.end();
            }
        }
        return kept;
    }
}
