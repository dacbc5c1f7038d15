package org.essaim.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.essaim.search.words.Analyzers;
import org.essaim.search.words.Marks;
import org.essaim.search.words.Marks.Occurrence;
import org.essaim.search.words.Marks.Span;
import org.essaim.search.words.WordGraph.Way;

/**
 * Finds what was asked in the few texts of a page, in the process: marks are the same as those of every engine, and
 * only {@link org.essaim.search.Texts} escapes.
 */
final class Highlighting {
    /** What is beyond is not read: about 15 000 words. */
    private static final int MOST_CHARACTERS = 100_000;

    private final List<Way> ways;
    private final Set<String> words = new HashSet<>();

    Highlighting(List<Way> ways) {
        this.ways = ways;
        ways.forEach(way -> words.addAll(way.words()));
    }

    /** How many ways there are to meet. */
    int ways() {
        return ways.size();
    }

    List<Span> spans(String text) {
        if (words.isEmpty() || text.isBlank()) {
            return List.of();
        }
        return Marks.spans(ways, occurrences(text));
    }

    private Map<String, List<Occurrence>> occurrences(String text) {
        var found = new HashMap<String, List<Occurrence>>();
        String looked = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        try (TokenStream stream = Analyzers.INDEX.tokenStream("text", looked)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                String word = term.toString();
                if (words.contains(word)) {
                    var places = found.computeIfAbsent(word, w -> new ArrayList<>());
                    if (places.size() < Marks.MAX_OCCURRENCES) {
                        places.add(new Occurrence(position, offsets.startOffset(), offsets.endOffset()));
                    }
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
