package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.lucene.WordGraph.Way;

/**
 * Finds where words were met in the documents of one segment, from the offsets kept in the index: no text is analysed
 * again. Documents must be asked in increasing order.
 */
final class Marker {
    /** From and to in characters; {@code way} says which of the ways asked was met. */
    record Span(int start, int end, int way) {}

    private record Occurrence(int position, int start, int end) {}

    private static final int MAX_OCCURRENCES = 200;

    private final LeafReader reader;
    private final List<Way> ways;
    private final Map<String, Map<String, PostingsEnum>> postings = new HashMap<>();

    Marker(LeafReader reader, List<Way> ways) {
        this.reader = reader;
        this.ways = ways;
    }

    /** The spans of a field, in order of start, none overlapping another. */
    List<Span> spans(String field, int doc) throws IOException {
        var occurrences = new HashMap<String, List<Occurrence>>();
        for (var posting : postings(field).entrySet()) {
            PostingsEnum found = posting.getValue();
            int at = found.docID() < doc ? found.advance(doc) : found.docID();
            if (at == doc) {
                occurrences.put(posting.getKey(), occurrences(found));
            }
        }
        if (occurrences.isEmpty()) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i < ways.size(); i++) {
            addSpans(spans, ways.get(i), i, occurrences);
        }
        return merged(spans);
    }

    private Map<String, PostingsEnum> postings(String field) throws IOException {
        var known = postings.get(field);
        if (known != null) {
            return known;
        }
        var opened = new HashMap<String, PostingsEnum>();
        Terms terms = reader.terms(field);
        if (terms != null) {
            var all = terms.iterator();
            for (Way way : ways) {
                for (String word : way.words()) {
                    if (!opened.containsKey(word) && all.seekExact(new BytesRef(word))) {
                        opened.put(word, all.postings(null, PostingsEnum.OFFSETS));
                    }
                }
            }
        }
        postings.put(field, opened);
        return opened;
    }

    private static List<Occurrence> occurrences(PostingsEnum found) throws IOException {
        int count = Math.min(found.freq(), MAX_OCCURRENCES);
        var all = new ArrayList<Occurrence>(count);
        for (int i = 0; i < count; i++) {
            int position = found.nextPosition();
            all.add(new Occurrence(position, found.startOffset(), found.endOffset()));
        }
        return all;
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
