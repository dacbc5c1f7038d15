package org.essaim.search.lucene;

import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.words.Clause;
import org.essaim.search.words.Clause.In;
import org.essaim.search.words.Remoteness;

/** Clauses rendered for Lucene. */
final class LuceneClauses {
    private LuceneClauses() {}

    static Query query(Clause clause) {
        if (clause instanceof Clause.Word word) {
            return word(word);
        }
        if (clause instanceof Clause.Sequence sequence) {
            return sequence(sequence);
        }
        if (clause instanceof Clause.Weighted weighted) {
            return new BoostQuery(query(weighted.clause()), weighted.weight());
        }
        if (clause instanceof Clause.Several several) {
            return several(several);
        }
        if (clause instanceof Clause.Recent recent) {
            return LongField.newDistanceFeatureQuery(
                    Fields.PUBLISHED, recent.weight(), recent.nowMillis(), recent.pivotMillis());
        }
        if (clause instanceof Clause.Popular popular) {
            return LongField.newDistanceFeatureQuery(
                    Fields.REMOTENESS, popular.weight(), 0, Remoteness.pivot(popular.pivot()));
        }
        if (clause instanceof Clause.OfOtherKinds others) {
            return new ConstantScoreQuery(new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.FILTER)
                    .add(anyTerm(Fields.KIND, others.kinds()), Occur.MUST_NOT)
                    .build());
        }
        if (clause instanceof Clause.Beginning beginning) {
            return new PrefixQuery(new Term(field(beginning.in()), beginning.letters()));
        }
        if (clause instanceof Clause.InLanguage in) {
            return new ConstantScoreQuery(new TermQuery(new Term(Fields.LANGUAGE, in.language())));
        }
        if (clause instanceof Clause.Carrying carrying) {
            return new ConstantScoreQuery(carrying(carrying));
        }
        return clause instanceof Clause.Everything ? new MatchAllDocsQuery() : new MatchNoDocsQuery("no word");
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

    /** The clause within what the viewer may see. */
    static Query within(Clause clause, Query visible) {
        return clause instanceof Clause.Everything ? visible : within(query(clause), visible);
    }

    static Query within(Query query, Query visible) {
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

    private static Query word(Clause.Word word) {
        String field = field(word.in());
        if (word.spellings().size() == 1) {
            return new TermQuery(new Term(field, word.spellings().get(0)));
        }
        var any = new SynonymQuery.Builder(field);
        word.spellings().forEach(spelling -> any.addTerm(new Term(field, spelling)));
        return any.build();
    }

    private static Query carrying(Clause.Carrying carrying) {
        return SortedSetDocValuesField.newSlowSetQuery(
                Fields.FACETS,
                carrying.values().stream()
                        .map(value -> new BytesRef(carrying.facet() + Fields.SEPARATOR + value))
                        .toList());
    }

    private static Query sequence(Clause.Sequence sequence) {
        var phrase = new PhraseQuery.Builder().setSlop(sequence.slop());
        int position = 0;
        for (int i = 0; i < sequence.words().size(); i++) {
            position += i == 0 ? 0 : sequence.gaps().get(i);
            phrase.add(new Term(field(sequence.in()), sequence.words().get(i)), position);
        }
        return phrase.build();
    }

    private static Query several(Clause.Several several) {
        var all = new BooleanQuery.Builder();
        several.must().forEach(clause -> all.add(query(clause), Occur.MUST));
        several.should().forEach(clause -> all.add(query(clause), Occur.SHOULD));
        several.not().forEach(clause -> all.add(query(clause), Occur.MUST_NOT));
        return all.setMinimumNumberShouldMatch(several.least()).build();
    }

    private static String field(In in) {
        return switch (in) {
            case ALL -> Fields.ALL;
            case ALL_EXACT -> Fields.ALL_EXACT;
            case TITLE_EXACT -> Fields.TITLE_EXACT;
        };
    }
}
