package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.List;
import org.essaim.search.CompletionQuery;
import org.essaim.search.words.Completer;
import org.essaim.search.words.Completer.Beginning;
import org.essaim.search.words.Completer.Counted;
import org.essaim.search.words.Completer.Lookup;

/** What the completions of documents offer to one viewer. */
final class Completing implements Completer.Offer {
    private static final String ALL = "all";
    private static final String MATCHING = "matching";
    private static final String TEXTS = "texts";

    private final Connection connection;
    private final String index;
    private final Query visible;

    Completing(Connection connection, String index, CompletionQuery query) {
        this.connection = connection;
        this.index = index;
        this.visible = Clauses.visible(query.audience(), query.kinds());
    }

    @Override
    public List<Counted> most(Lookup lookup, int max) {
        Query matching = query(lookup);
        Query documents = Query.of(q -> q.bool(b -> b.filter(visible)
                .filter(f -> f.nested(n -> n.path(Fields.COMPLETIONS).query(matching)))));
        Aggregation counting = Aggregation.of(
                a -> a.nested(n -> n.path(Fields.COMPLETIONS)).aggregations(MATCHING, m -> m.filter(matching)
                        .aggregations(
                                TEXTS,
                                t -> t.terms(terms -> terms.field(Fields.completion(Fields.OFFERED))
                                        .size(max)))));
        SearchResponse<Void> answer = connection.read(
                "complete",
                client -> client.search(
                        s -> s.index(index)
                                .query(documents)
                                .aggregations(ALL, counting)
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .allowPartialSearchResults(false),
                        Void.class));
        var texts = answer.aggregations()
                .get(ALL)
                .nested()
                .aggregations()
                .get(MATCHING)
                .filter()
                .aggregations()
                .get(TEXTS);
        return texts.sterms().buckets().array().stream()
                .map(bucket -> new Counted(bucket.key().stringValue().substring(Fields.RANK_DIGITS), bucket.docCount()))
                .toList();
    }

    private static Query query(Lookup lookup) {
        if (lookup.words().isEmpty()) {
            return Query.of(
                    q -> q.term(t -> t.field(Fields.completion(Fields.START)).value(lookup.start())));
        }
        List<Query> words = lookup.words().stream().map(Completing::word).toList();
        return Query.of(q -> q.bool(b -> b.filter(words)));
    }

    private static Query word(Beginning word) {
        String field = Fields.completion(Fields.WORDS);
        if (word.errors() == 0) {
            return Query.of(q -> q.term(t -> t.field(field).value(word.letters())));
        }
        return Query.of(q -> q.fuzzy(f -> f.field(field)
                .value(word.letters())
                .fuzziness(Integer.toString(word.errors()))
                .prefixLength(1)
                .maxExpansions(Completer.MAX_EXPANSIONS)
                .transpositions(true)));
    }
}
