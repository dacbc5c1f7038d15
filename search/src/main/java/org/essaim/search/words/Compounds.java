package org.essaim.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.search.FrenchAnalysis;
import org.essaim.search.words.WordGraph.Segment;
import org.essaim.search.words.WordGraph.Way;

/**
 * What French writes joined, apart or with a hyphen: « co-enseignement » and « coenseignement » find each other. Works on
 * stems, at search time, so that the list of beginnings may change without a rebuild.
 */
final class Compounds {
    /** Shorter rests are endings rather than words: « bio-logie ». */
    private static final int LEAST_REST = 5;

    private static final Map<String, String> BEGINNING_BY_STEM = FrenchAnalysis.prefixes().stream()
            .collect(Collectors.toMap(
                    beginning ->
                            WordGraph.line(Analyzers.INDEX, beginning).words().get(0),
                    Function.identity()));

    private Compounds() {}

    /** The segments, with the other way to write those that are compounds. */
    static List<Segment> bothWays(List<Segment> segments) {
        var both = new ArrayList<Segment>();
        for (int i = 0; i < segments.size(); i++) {
            Optional<Segment> joined =
                    i + 1 < segments.size() ? joined(segments.get(i), segments.get(i + 1)) : Optional.empty();
            if (joined.isPresent()) {
                both.add(joined.get());
                i++;
            } else {
                both.add(apart(segments.get(i)));
            }
        }
        return List.copyOf(both);
    }

    private static Optional<Segment> joined(Segment first, Segment second) {
        String beginning = onlyWord(first).map(BEGINNING_BY_STEM::get).orElse(null);
        String rest =
                onlyWord(second).filter(word -> word.length() >= LEAST_REST).orElse(null);
        if (beginning == null || rest == null) {
            return Optional.empty();
        }
        var typed = new Way(List.of(first.ways().get(0).words().get(0), rest), List.of(1, 1), true);
        return Optional.of(new Segment(List.of(typed, new Way(List.of(beginning + rest), List.of(1), false))));
    }

    private static Segment apart(Segment segment) {
        String word = onlyWord(segment).orElse("");
        return BEGINNING_BY_STEM.entrySet().stream()
                .filter(each -> word.startsWith(each.getValue())
                        && word.length() >= each.getValue().length() + LEAST_REST)
                .map(each -> new Way(
                        List.of(each.getKey(), word.substring(each.getValue().length())), List.of(1, 1), false))
                .findFirst()
                .map(way -> new Segment(List.of(segment.ways().get(0), way)))
                .orElse(segment);
    }

    private static Optional<String> onlyWord(Segment segment) {
        Way way = segment.ways().get(0);
        return segment.ways().size() == 1 && way.isWord()
                ? Optional.of(way.words().get(0))
                : Optional.empty();
    }
}
