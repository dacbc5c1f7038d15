package org.essaim.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/** Text of a query after analysis: segments one after the other, each with the ways to say it. */
public final class WordGraph {
    /**
     * Words in order; {@code gaps} says how far each is from the one before, 1 when adjacent; {@code typed} whether they
     * are the reader's own words rather than a synonym.
     */
    public record Way(List<String> words, List<Integer> gaps, boolean typed) {
        /** Whether it is a single word. */
        public boolean isWord() {
            return words.size() == 1;
        }
    }

    /** Ways that mean the same: a typed word and its synonyms. */
    public record Segment(List<Way> ways) {
        /** How many words were typed. */
        public int words() {
            return ways.stream()
                    .filter(Way::typed)
                    .mapToInt(way -> way.words().size())
                    .max()
                    .orElse(1);
        }
    }

    private static final int MAX_WAYS = 24;

    private WordGraph() {}

    /** Segments of a text; empty when the analysis leaves nothing. */
    public static List<Segment> of(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("query", text)) {
            return Compounds.bothWays(segments(new GraphTokenStreamFiniteStrings(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a text one after the other, for an analysis without synonyms. */
    public static Way line(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("query", text)) {
            stream.reset();
            Way way = way(stream);
            stream.end();
            return way;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Segment> segments(GraphTokenStreamFiniteStrings graph) throws IOException {
        var segments = new ArrayList<Segment>();
        int[] cuts = graph.articulationPoints();
        int start = 0;
        for (int i = 0; i <= cuts.length; i++) {
            int end = i < cuts.length ? cuts[i] : -1;
            var ways = new ArrayList<Way>();
            var strings = graph.getFiniteStrings(start, end);
            while (strings.hasNext() && ways.size() < MAX_WAYS) {
                Way way = way(strings.next());
                add(ways, way);
            }
            if (!ways.isEmpty()) {
                segments.add(new Segment(List.copyOf(ways)));
            }
            start = end;
        }
        return segments;
    }

    /** A synonym that becomes the very words typed, such as their plural, does not stand in for them. */
    private static void add(List<Way> ways, Way way) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).words().equals(way.words())) {
                if (way.typed()) {
                    ways.set(i, way);
                }
                return;
            }
        }
        if (!way.words().isEmpty()) {
            ways.add(way);
        }
    }

    private static Way way(TokenStream stream) throws IOException {
        var term = stream.addAttribute(CharTermAttribute.class);
        var increment = stream.addAttribute(PositionIncrementAttribute.class);
        var type = stream.addAttribute(TypeAttribute.class);
        var words = new ArrayList<String>();
        boolean typed = true;
        var gaps = new ArrayList<Integer>();
        int gap = 0;
        while (stream.incrementToken()) {
            gap += Math.max(1, increment.getPositionIncrement());
            typed &= !SynonymGraphFilter.TYPE_SYNONYM.equals(type.type());
            if (!term.toString().equals(HoleFilter.HOLE)) {
                words.add(term.toString());
                gaps.add(gap);
                gap = 0;
            }
        }
        return new Way(List.copyOf(words), List.copyOf(gaps), typed);
    }
}
