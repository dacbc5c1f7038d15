package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.Sort;
import org.essaim.search.UserQuery;
import org.essaim.search.words.Clause;
import org.essaim.search.words.Preference;
import org.essaim.search.words.QueryPlan;
import org.essaim.search.words.QueryPlanner;
import org.essaim.search.words.Speller;

/** Answers one question. */
final class Searching {
    private static final SortOptions BY_SCORE = SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
    private static final SortOptions NEWEST = by(Fields.PUBLISHED, SortOrder.Desc);
    private static final SortOptions TITLE = by(Fields.TITLE_ORDER, SortOrder.Asc);
    private static final SortOptions TIE = by(Fields.TIE, SortOrder.Asc);

    private final Connection connection;
    private final String index;
    private final SearchQuery query;
    private final long nowMillis;
    private final QueryPlan plan;
    private final Query visible;
    private final FacetCounting facets;
    private final boolean byScore;

    Searching(Connection connection, String index, SearchQuery query, long nowMillis) {
        this.connection = connection;
        this.index = index;
        this.query = query;
        this.nowMillis = nowMillis;
        var user = UserQuery.parse(query.text());
        this.byScore = query.isRanked(!user.wantsEverything());
        this.plan = QueryPlanner.plan(user, byScore ? Preference.of(query) : Preference.NONE, nowMillis);
        this.visible = Clauses.visible(query.audience(), query.kinds());
        this.facets = new FacetCounting(
                query, plan.isDivided() ? Optional.of(Clauses.query(plan.every())) : Optional.empty());
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(FieldSort.of(f -> f.field(field).order(order))));
    }

    /** The same order in every engine; documents without a date come last. */
    static List<SortOptions> order(Sort sort, boolean byScore) {
        if (byScore) {
            return List.of(BY_SCORE, NEWEST, TIE);
        }
        return sort == Sort.TITLE ? List.of(TITLE, NEWEST, TIE) : List.of(NEWEST, TIE);
    }

    SearchHits search() {
        Clause words = plan.some();
        SearchResponse<JsonData> found = ask(request(words));
        if (facets.before(found) == 0 && plan.canLoosen()) {
            words = plan.any();
            found = ask(request(words));
        }
        long whole = FacetCounting.hits(found);
        long total = facets.total(found);
        var items = new ArrayList<>(items(found));
        if (items.size() < query.size() && whole < total) {
            items.addAll(items(ask(rest(words, whole))));
        }
        return new SearchHits(
                total,
                whole,
                items,
                facets.facets(found.aggregations()),
                facets.without(found),
                suggestion(facets.wholeBefore(found)));
    }

    private SearchResponse<JsonData> ask(SearchRequest request) {
        return connection.read("search", client -> client.search(request, JsonData.class));
    }

    /** What the cluster is asked first. */
    SearchRequest request() {
        return request(plan.some());
    }

    /** The page of what holds every word, and the counts of everything. */
    private SearchRequest request(Clause words) {
        List<Query> narrowing = facets.kept();
        return SearchRequest.of(s -> {
            page(s, query.from(), query.size())
                    .query(Clauses.within(words, visible))
                    .aggregations(facets.aggregations())
                    .trackTotalHits(t -> t.enabled(true));
            return narrowing.isEmpty() ? s : s.postFilter(f -> f.bool(b -> b.filter(narrowing)));
        });
    }

    /** What else is on the page: documents that hold only some of the words. */
    private SearchRequest rest(Clause words, long whole) {
        int from = (int) Math.max(0, query.from() - whole);
        int size = (int) Math.min(query.size(), query.from() + query.size() - whole);
        return SearchRequest.of(s -> page(s, from, size)
                .query(q -> q.bool(b -> b.must(Clauses.within(words, visible))
                        .filter(facets.narrowing())
                        .mustNot(Clauses.query(plan.every()))))
                .trackTotalHits(t -> t.enabled(false)));
    }

    private SearchRequest.Builder page(SearchRequest.Builder request, int from, int size) {
        return request.index(index)
                .sort(order(query.sort(), byScore))
                .from(from)
                .size(size)
                .version(true)
                .source(source -> source.filter(f -> f.includes(HitReader.READ)))
                .allowPartialSearchResults(false);
    }

    private List<SearchHits.Item> items(SearchResponse<JsonData> found) {
        var reader = new HitReader(new Highlighting(query.highlight() ? plan.marks() : List.of()));
        return found.hits().hits().stream()
                .map(hit -> reader.item(hit, score(hit)))
                .toList();
    }

    private float score(Hit<JsonData> hit) {
        return byScore ? (float) hit.sort().get(0).doubleValue() / Clauses.BM25_FACTOR : 0;
    }

    private Optional<String> suggestion(long whole) {
        if (whole > Speller.FEW_HITS || !plan.byWords()) {
            return Optional.empty();
        }
        try {
            var lexicon = new ClusterLexicon(connection, index, visible);
            return new Speller(lexicon, nowMillis).suggest(query.text(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
