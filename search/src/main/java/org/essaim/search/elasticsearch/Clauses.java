package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.essaim.search.words.Clause;
import org.essaim.search.words.Remoteness;

/** Clauses rendered as queries of the cluster. Their words were found in the process and are searched for as they are. */
final class Clauses {
    /** Between words in the text for {@link AnalysisJson#GIVEN}: a position without a word. No word is spelt so. */
    static final String GAP = "|";

    /** Between spellings that count as one word. */
    static final String OR = "|";

    /** The cluster multiplies scores of words by this, which Lucene no longer does; so all else must be, too. */
    static final float BM25_FACTOR = 1 + IndexJson.K1;

    private Clauses() {}

    static Query query(Clause clause) {
        if (clause instanceof Clause.Word word) {
            return word(word);
        }
        if (clause instanceof Clause.Sequence sequence) {
            return sequence(sequence);
        }
        if (clause instanceof Clause.Weighted weighted) {
            return Query.of(q -> q.bool(b -> b.must(query(weighted.clause())).boost(weighted.weight())));
        }
        if (clause instanceof Clause.Several several) {
            return several(several);
        }
        if (clause instanceof Clause.Recent recent) {
            return near(
                    Fields.PUBLISHED,
                    recent.weight(),
                    Instant.ofEpochMilli(recent.nowMillis()).toEpochMilli(),
                    recent.pivotMillis());
        }
        if (clause instanceof Clause.Popular popular) {
            return near(Fields.REMOTENESS, popular.weight(), 0, Remoteness.pivot(popular.pivot()));
        }
        if (clause instanceof Clause.OfOtherKinds others) {
            Query kinds = anyOf(Fields.KIND, others.kinds());
            return Query.of(q -> q.constantScore(
                    c -> c.filter(f -> f.bool(b -> b.mustNot(kinds))).boost(BM25_FACTOR)));
        }
        if (clause instanceof Clause.Beginning beginning) {
            return Query.of(q -> q.prefix(p -> p.field(Fields.of(beginning.in()))
                    .value(beginning.letters())
                    .boost(BM25_FACTOR)));
        }
        if (clause instanceof Clause.InLanguage in) {
            Query spoken = anyOf(Fields.LANGUAGE, List.of(in.language()));
            return Query.of(q -> q.constantScore(c -> c.filter(spoken).boost(BM25_FACTOR)));
        }
        if (clause instanceof Clause.Carrying carrying) {
            Query values = anyOf(Fields.facet(carrying.facet()), carrying.values());
            return Query.of(q -> q.constantScore(c -> c.filter(values).boost(BM25_FACTOR)));
        }
        return clause instanceof Clause.Everything
                ? Query.of(q -> q.matchAll(m -> m.boost(BM25_FACTOR)))
                : Query.of(q -> q.matchNone(m -> m));
    }

    /** The clause within what the viewer may see. */
    static Query within(Clause clause, Query visible) {
        return clause instanceof Clause.Everything
                ? visible
                : Query.of(q -> q.bool(b -> b.must(query(clause)).filter(visible)));
    }

    /** Documents of the kinds (all when empty) that share a token with the audience; no scores. */
    static Query visible(Set<String> audience, Set<String> kinds) {
        return Query.of(q -> q.bool(b -> {
            b.filter(anyOf(Fields.AUDIENCE, audience));
            return kinds.isEmpty() ? b : b.filter(anyOf(Fields.KIND, kinds));
        }));
    }

    static Query anyOf(String field, Collection<String> values) {
        List<FieldValue> all = values.stream().sorted().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(any -> any.value(all))));
    }

    private static Query word(Clause.Word word) {
        String field = Fields.of(word.in());
        if (word.spellings().size() == 1) {
            return Query.of(
                    q -> q.term(t -> t.field(field).value(word.spellings().get(0))));
        }
        String spellings = String.join(OR, word.spellings());
        return Query.of(q -> q.match(m -> m.field(field).query(spellings).analyzer(AnalysisJson.GIVEN)));
    }

    private static Query sequence(Clause.Sequence sequence) {
        var text = new StringBuilder();
        for (int i = 0; i < sequence.words().size(); i++) {
            if (i > 0) {
                text.append(' ').append((GAP + ' ').repeat(sequence.gaps().get(i) - 1));
            }
            text.append(sequence.words().get(i));
        }
        return Query.of(q -> q.matchPhrase(p -> p.field(Fields.of(sequence.in()))
                .query(text.toString())
                .slop(sequence.slop())
                .analyzer(AnalysisJson.GIVEN)));
    }

    private static Query several(Clause.Several several) {
        return Query.of(q -> q.bool(b -> {
            b.must(queries(several.must()));
            b.should(queries(several.should()));
            b.mustNot(queries(several.not()));
            return several.should().isEmpty() ? b : b.minimumShouldMatch(Integer.toString(several.least()));
        }));
    }

    private static List<Query> queries(List<Clause> clauses) {
        return clauses.stream().map(Clauses::query).toList();
    }

    private static Query near(String field, float weight, long origin, long pivotMillis) {
        return Query.of(q -> q.distanceFeature(d -> d.untyped(u -> u.field(field)
                .boost(weight * BM25_FACTOR)
                .origin(JsonData.of(origin))
                .pivot(JsonData.of(pivotMillis + "ms")))));
    }
}
