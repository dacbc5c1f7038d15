package org.essaim.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.UserQuery;
import org.essaim.search.lucene.WordGraph.Segment;
import org.essaim.search.lucene.WordGraph.Way;

/** What people typed, made into queries on the index. */
final class QueryPlanner {
    /** Up to this number of words all are required, unless nothing holds them all. */
    static final int FEW_WORDS = 3;

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
    private static final float POPULARITY_PIVOT = 10f;
    private static final long YEAR_MILLIS = 365L * 24 * 3600 * 1000;

    /**
     * A query in both moods.
     *
     * @param strict every word required, or many of them when they are many
     * @param loose any word; the same as strict when there is nothing to loosen
     * @param marks what to highlight, stemmed
     * @param segments what was asked word by word, for spelling
     * @param byWords whether anything is asked, so that relevance means something
     */
    record Plan(Query strict, Query loose, List<Way> marks, List<Segment> segments, boolean byWords) {}

    private QueryPlanner() {}

    static Plan plan(UserQuery user, long nowMillis) {
        List<Segment> segments = WordGraph.of(Analyzers.SEARCH, user.text());
        Core core = segments.isEmpty() ? stopWordsOnly(user) : new Core(allOf(segments), anyOf(segments));
        var marks = new ArrayList<Way>();
        segments.forEach(segment -> marks.addAll(segment.ways()));
        user.phrases().forEach(phrase -> marks.add(WordGraph.line(Analyzers.INDEX, phrase)));
        List<Query> bonuses = user.wantsEverything() ? List.of() : bonuses(user, segments, nowMillis);
        Query strict = whole(core.strict(), user, bonuses);
        Query loose = core.loose().equals(core.strict()) ? strict : whole(core.loose(), user, bonuses);
        return new Plan(strict, loose, List.copyOf(marks), segments, !user.wantsEverything());
    }

    /** Documents of the kinds (all when empty) that share a token with the audience. */
    static Query visible(Set<String> audience, Set<String> kinds) {
        return visible(Fields.AUDIENCE, audience, Fields.KIND, kinds);
    }

    static Query visible(String audienceField, Set<String> audience, String kindField, Set<String> kinds) {
        Query seen = anyTerm(audienceField, audience);
        if (kinds.isEmpty()) {
            return seen;
        }
        return new BooleanQuery.Builder()
                .add(seen, Occur.FILTER)
                .add(anyTerm(kindField, kinds), Occur.FILTER)
                .build();
    }

    /** The query within what the viewer may see. */
    static Query within(Query query, Query visible) {
        if (query instanceof MatchAllDocsQuery) {
            return visible;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(visible, Occur.FILTER)
                .build();
    }

    private static Query anyTerm(String field, Set<String> values) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, values.iterator().next()));
        }
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private record Core(Query strict, Query loose) {}

    /** « le la » is looked for as written, rather than not at all. */
    private static Core stopWordsOnly(UserQuery user) {
        if (user.words().isEmpty()) {
            return new Core(new MatchAllDocsQuery(), new MatchAllDocsQuery());
        }
        Way exact = WordGraph.line(Analyzers.EXACT, user.text());
        Query all = exact.words().isEmpty() ? new MatchNoDocsQuery("no word") : every(Fields.ALL_EXACT, exact.words());
        return new Core(all, all);
    }

    private static Query whole(Query core, UserQuery user, List<Query> bonuses) {
        var whole = new BooleanQuery.Builder();
        if (!(core instanceof MatchAllDocsQuery)) {
            whole.add(core, Occur.MUST);
        }
        for (String phrase : user.phrases()) {
            Way words = WordGraph.line(Analyzers.EXACT, phrase);
            if (!words.words().isEmpty()) {
                whole.add(sequence(Fields.ALL_EXACT, words), Occur.MUST);
            }
        }
        for (String excluded : user.excluded()) {
            Way words = WordGraph.line(Analyzers.INDEX, excluded);
            if (!words.words().isEmpty()) {
                whole.add(sequence(Fields.ALL, words), Occur.MUST_NOT);
            }
        }
        if (user.wantsEverything()) {
            return user.excluded().isEmpty()
                    ? new MatchAllDocsQuery()
                    : whole.add(new MatchAllDocsQuery(), Occur.MUST).build();
        }
        bonuses.forEach(bonus -> whole.add(bonus, Occur.SHOULD));
        return whole.build();
    }

    /** Words spelt alike, words of the title, words near each other, and a little for the recent and the used. */
    private static List<Query> bonuses(UserQuery user, List<Segment> segments, long nowMillis) {
        var bonuses = new ArrayList<Query>();
        bonuses.add(LongField.newDistanceFeatureQuery(Fields.PUBLISHED, FRESHNESS, nowMillis, YEAR_MILLIS));
        bonuses.add(FeatureField.newSaturationQuery(Fields.FEATURES, Fields.POPULARITY, POPULARITY, POPULARITY_PIVOT));
        for (String word :
                WordGraph.line(Analyzers.EXACT_WITHOUT_STOP_WORDS, user.text()).words()) {
            bonuses.add(new BoostQuery(new TermQuery(new Term(Fields.ALL_EXACT, word)), EXACT));
            bonuses.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE_EXACT, word)), TITLE));
        }
        for (int i = 0; i + 1 < segments.size(); i++) {
            Way left = segments.get(i).ways().get(0);
            Way right = segments.get(i + 1).ways().get(0);
            if (left.isWord() && right.isWord()) {
                String[] pair = {left.words().get(0), right.words().get(0)};
                bonuses.add(new BoostQuery(new PhraseQuery(NEAR_SLOP, Fields.ALL, pair), NEAR));
            }
        }
        return bonuses;
    }

    /** All words, when they are few; otherwise a part of them, as questions hold words that answers do not. */
    private static Query allOf(List<Segment> segments) {
        var all = new BooleanQuery.Builder();
        boolean few = segments.size() <= FEW_WORDS;
        segments.forEach(segment -> all.add(oneOf(segment), few ? Occur.MUST : Occur.SHOULD));
        if (!few) {
            all.setMinimumNumberShouldMatch(Math.max(1, (int) (segments.size() * PART_OF_MANY)));
        }
        return all.build();
    }

    private static Query anyOf(List<Segment> segments) {
        var any = new BooleanQuery.Builder();
        for (Segment segment : segments) {
            any.add(oneOf(segment), Occur.SHOULD);
            segment.ways().stream()
                    .filter(way -> way.typed() && !way.isWord())
                    .flatMap(way -> way.words().stream())
                    .forEach(word -> any.add(new TermQuery(new Term(Fields.ALL, word)), Occur.SHOULD));
        }
        return any.build();
    }

    /** A segment in one of its ways. Several words typed need not be side by side; those of a synonym must. */
    static Query oneOf(Segment segment) {
        var words = new SynonymQuery.Builder(Fields.ALL);
        var sequences = new ArrayList<Query>();
        boolean anyWord = false;
        for (Way way : segment.ways()) {
            if (way.isWord()) {
                words.addTerm(new Term(Fields.ALL, way.words().get(0)), way.typed() ? 1f : SYNONYM);
                anyWord = true;
            } else if (way.typed()) {
                sequences.add(every(Fields.ALL, way.words()));
            } else {
                sequences.add(new BoostQuery(sequence(Fields.ALL, way), SYNONYM));
            }
        }
        if (sequences.isEmpty()) {
            return words.build();
        }
        var any = new BooleanQuery.Builder();
        sequences.forEach(query -> any.add(query, Occur.SHOULD));
        if (anyWord) {
            any.add(words.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query every(String field, List<String> words) {
        var all = new BooleanQuery.Builder();
        words.stream().distinct().forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }

    private static Query sequence(String field, Way way) {
        if (way.isWord()) {
            return new TermQuery(new Term(field, way.words().get(0)));
        }
        var phrase = new PhraseQuery.Builder();
        int position = 0;
        for (int i = 0; i < way.words().size(); i++) {
            position += i == 0 ? 0 : way.gaps().get(i);
            phrase.add(new Term(field, way.words().get(i)), position);
        }
        return phrase.build();
    }
}
