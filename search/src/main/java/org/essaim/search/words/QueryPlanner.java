package org.essaim.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essaim.search.UserQuery;
import org.essaim.search.words.Clause.In;
import org.essaim.search.words.WordGraph.Segment;
import org.essaim.search.words.WordGraph.Way;

/** What people typed, made into clauses that every engine renders. */
public final class QueryPlanner {
    // Weights beside the stemmed words (1), measured by PiafRelevance.
    private static final float EXACT = 0.5f;
    private static final float TITLE = 0.15f;
    private static final float NEAR = 0.3f;
    private static final int NEAR_SLOP = 6;
    private static final float SYNONYM = 0.8f;
    private static final float PART_OF_MANY = 0.25f;

    // At most this much is added to scores that are commonly between 3 and 30.
    private static final float FRESHNESS = 0.15f;
    private static final float POPULARITY = 0.3f;
    private static final float LANGUAGE = 1;
    private static final float BEFORE_LATER = 1;
    private static final float BEFORE_LAST = 3;
    // More than a common word makes of a score, less than a rare one or one of a title.
    private static final float WISHED = 2.5f;
    private static final double POPULARITY_PIVOT = 10;
    private static final long YEAR_MILLIS = 365L * 24 * 3600 * 1000;

    private static final Clause EVERYTHING = new Clause.Everything();

    private QueryPlanner() {}

    /** The plan of a question asked at this instant. */
    public static QueryPlan plan(UserQuery user, long nowMillis) {
        return plan(user, Preference.NONE, nowMillis);
    }

    /** The same, with what comes first among equals. */
    public static QueryPlan plan(UserQuery user, Preference preference, long nowMillis) {
        List<Segment> segments = WordGraph.of(Analyzers.SEARCH, user.text());
        Core core = segments.isEmpty() && user.beginnings().isEmpty()
                ? stopWordsOnly(user)
                : Core.of(segments, user.beginnings());
        var marks = new ArrayList<Way>();
        segments.forEach(segment -> marks.addAll(segment.ways()));
        user.phrases().forEach(phrase -> marks.add(WordGraph.line(Analyzers.INDEX, phrase)));
        List<Clause> bonuses = user.wantsEverything() && preference.equals(Preference.NONE)
                ? List.of()
                : bonuses(user, segments, preference, nowMillis);
        return new QueryPlan(
                whole(core.every(), user, bonuses),
                whole(core.some(), user, bonuses),
                whole(core.any(), user, bonuses),
                List.copyOf(marks),
                segments,
                !user.wantsEverything());
    }

    private record Core(Clause every, Clause some, Clause any) {
        static Core same(Clause clause) {
            return new Core(clause, clause, clause);
        }

        static Core of(List<Segment> segments, List<String> beginnings) {
            var all = new ArrayList<Clause>(
                    segments.stream().map(QueryPlanner::oneOf).toList());
            var parts = new ArrayList<>(parts(segments));
            for (String letters : beginnings) {
                var beginning = new Clause.Beginning(In.ALL_EXACT, letters);
                all.add(beginning);
                parts.add(beginning);
            }
            int words = segments.stream().mapToInt(Segment::words).sum() + beginnings.size();
            Clause every = Clause.allOf(List.copyOf(all));
            return words == 1 ? same(every) : parted(every, (int) (words * PART_OF_MANY), List.copyOf(parts));
        }

        static Core parted(Clause every, int least, List<Clause> parts) {
            return new Core(every, Clause.atLeast(least, parts), Clause.atLeast(1, parts));
        }
    }

    /** « le la » is looked for as written, rather than not at all. */
    private static Core stopWordsOnly(UserQuery user) {
        if (user.words().isEmpty()) {
            return Core.same(EVERYTHING);
        }
        Way exact = WordGraph.line(Analyzers.EXACT, user.text());
        List<Clause> words = words(In.ALL_EXACT, exact.words());
        if (words.isEmpty()) {
            return Core.same(new Clause.Nothing());
        }
        return words.size() == 1 ? Core.same(words.get(0)) : Core.parted(Clause.allOf(words), 1, words);
    }

    private static Clause whole(Clause core, UserQuery user, List<Clause> bonuses) {
        var must = new ArrayList<Clause>();
        if (!core.equals(EVERYTHING)) {
            must.add(core);
        }
        for (String phrase : user.phrases()) {
            Way words = WordGraph.line(Analyzers.EXACT, phrase);
            if (!words.words().isEmpty()) {
                must.add(sequence(In.ALL_EXACT, words));
            }
        }
        var not = new ArrayList<Clause>();
        for (String excluded : user.excluded()) {
            Way words = WordGraph.line(Analyzers.INDEX, excluded);
            if (!words.words().isEmpty()) {
                not.add(sequence(In.ALL, words));
            }
        }
        if (user.wantsEverything() && not.isEmpty() && bonuses.isEmpty()) {
            return EVERYTHING;
        }
        if (must.isEmpty()) {
            must.add(EVERYTHING);
        }
        return new Clause.Several(List.copyOf(must), bonuses, List.copyOf(not), 0);
    }

    /** Words spelt alike, words of the title, words near each other, and a little for the recent and the used. */
    private static List<Clause> bonuses(UserQuery user, List<Segment> segments, Preference preference, long nowMillis) {
        var bonuses = new ArrayList<Clause>();
        bonuses.add(new Clause.Recent(FRESHNESS, nowMillis, YEAR_MILLIS));
        bonuses.add(new Clause.Popular(POPULARITY, POPULARITY_PIVOT));
        bonuses.addAll(beforeLater(preference.later()));
        if (!preference.language().isEmpty()) {
            bonuses.add(new Clause.Weighted(new Clause.InLanguage(preference.language()), LANGUAGE));
        }
        preference
                .wished()
                .forEach((facet, values) ->
                        bonuses.add(new Clause.Weighted(new Clause.Carrying(facet, values), WISHED)));
        for (String word :
                WordGraph.line(Analyzers.EXACT_WITHOUT_STOP_WORDS, user.text()).words()) {
            bonuses.add(new Clause.Weighted(word(In.ALL_EXACT, word), EXACT));
            bonuses.add(new Clause.Weighted(word(In.TITLE_EXACT, word), TITLE));
        }
        for (int i = 0; i + 1 < segments.size(); i++) {
            Way left = segments.get(i).ways().get(0);
            Way right = segments.get(i + 1).ways().get(0);
            if (left.isWord() && right.isWord()) {
                var pair = List.of(left.words().get(0), right.words().get(0));
                bonuses.add(new Clause.Weighted(new Clause.Sequence(In.ALL, pair, List.of(1, 1), NEAR_SLOP), NEAR));
            }
        }
        return List.copyOf(bonuses);
    }

    /** Each kind a step before the next; the last ones, such as people, well after the others. */
    private static List<Clause> beforeLater(List<String> later) {
        var bonuses = new ArrayList<Clause>();
        for (int i = 0; i < later.size(); i++) {
            var kinds = Set.copyOf(later.subList(i, later.size()));
            float weight = i == later.size() - 1 ? BEFORE_LAST : BEFORE_LATER;
            bonuses.add(new Clause.Weighted(new Clause.OfOtherKinds(kinds), weight));
        }
        return bonuses;
    }

    /** What counts by itself when not every word is there: each typed word, and each synonym. */
    private static List<Clause> parts(List<Segment> segments) {
        var parts = new ArrayList<Clause>();
        for (Segment segment : segments) {
            var words = new ArrayList<String>();
            for (Way way : segment.ways()) {
                if (way.isWord()) {
                    words.add(way.words().get(0));
                } else if (way.typed()) {
                    parts.addAll(words(In.ALL, way.words()));
                } else {
                    parts.add(new Clause.Weighted(sequence(In.ALL, way), SYNONYM));
                }
            }
            if (!words.isEmpty()) {
                parts.add(new Clause.Word(In.ALL, words));
            }
        }
        return List.copyOf(parts);
    }

    /** A segment in one of its ways. Several words typed need not be side by side; those of a synonym must. */
    public static Clause oneOf(Segment segment) {
        var words = new ArrayList<String>();
        var sequences = new ArrayList<Clause>();
        for (Way way : segment.ways()) {
            if (way.isWord()) {
                words.add(way.words().get(0));
            } else if (way.typed()) {
                sequences.add(every(In.ALL, way.words()));
            } else {
                sequences.add(new Clause.Weighted(sequence(In.ALL, way), SYNONYM));
            }
        }
        if (!words.isEmpty()) {
            sequences.add(new Clause.Word(In.ALL, words));
        }
        return sequences.size() == 1 ? sequences.get(0) : Clause.anyOf(List.copyOf(sequences));
    }

    private static Clause every(In in, List<String> words) {
        return Clause.allOf(words(in, words));
    }

    private static List<Clause> words(In in, List<String> words) {
        return words.stream().distinct().map(word -> word(in, word)).toList();
    }

    private static Clause sequence(In in, Way way) {
        return way.isWord() ? word(in, way.words().get(0)) : new Clause.Sequence(in, way.words(), way.gaps(), 0);
    }

    private static Clause word(In in, String word) {
        return new Clause.Word(in, List.of(word));
    }
}
