package org.essaim.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.Sort;
import org.essaim.search.UserQuery;
import org.essaim.search.words.Clause;
import org.essaim.search.words.Preference;
import org.essaim.search.words.QueryPlan;
import org.essaim.search.words.QueryPlanner;
import org.essaim.search.words.Speller;

/** Answers one query on one view of the index. */
final class Searching {
    private static final int WALK = 1_000;
    private static final SortField BY_SCORE = SortField.FIELD_SCORE;
    private static final SortField NEWEST = newest();
    private static final SortField TITLE = new SortField(Fields.TITLE_ORDER, SortField.Type.STRING);
    private static final SortField TIE = new SortField(Fields.TIE, SortField.Type.LONG);

    private final IndexSearcher searcher;
    private final FacetLabels labels;
    private final Clock clock;

    Searching(IndexSearcher searcher, FacetLabels labels, Clock clock) {
        this.searcher = searcher;
        this.labels = labels;
        this.clock = clock;
    }

    private static SortField newest() {
        SortField newest = LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX);
        newest.setMissingValue(Long.MIN_VALUE);
        return newest;
    }

    SearchHits search(SearchQuery query) throws IOException {
        var user = UserQuery.parse(query.text());
        long now = clock.millis();
        boolean byScore = query.isRanked(!user.wantsEverything());
        QueryPlan plan = QueryPlanner.plan(user, byScore ? Preference.of(query) : Preference.NONE, now);
        Query visible = LuceneClauses.visible(query.audience(), query.kinds());
        Found found = collect(plan, plan.some(), visible, query, byScore);
        if (found.counter().before() == 0 && plan.canLoosen()) {
            found = collect(plan, plan.any(), visible, query, byScore);
        }
        FacetCounter counter = found.counter();
        Division division = found.division();
        Optional<String> suggestion = division.wholeBefore() <= Speller.FEW_HITS && plan.byWords()
                ? new Speller(new LuceneLexicon(searcher, visible), now).suggest(query.text(), division.wholeBefore())
                : Optional.empty();
        var items = new ItemReader(searcher.getIndexReader(), plan.marks(), query.highlight()).read(found.page());
        return new SearchHits(
                counter.total(),
                division.whole(),
                items,
                counter.facets(query.facets()),
                counter.without(),
                suggestion);
    }

    private record Found(FacetCounter counter, Division division, ScoreDoc[] page) {}

    private Found collect(QueryPlan plan, Clause words, Query visible, SearchQuery query, boolean byScore)
            throws IOException {
        int depth = Math.max(
                1,
                Math.min(query.from() + query.size(), searcher.getIndexReader().maxDoc()));
        var division = new Division(
                searcher,
                plan.isDivided() ? LuceneClauses.query(plan.every()) : null,
                order(query.sort(), byScore),
                depth);
        var counter = new FacetCounter(division.keeping(), labels, query);
        searcher.search(LuceneClauses.within(words, visible), single(division.judging(counter)));
        ScoreDoc[] docs = division.page(query.from(), query.size());
        if (byScore) {
            Arrays.stream(docs).forEach(doc -> doc.score = (Float) ((FieldDoc) doc).fields[0]);
        }
        return new Found(counter, division, docs);
    }

    private static org.apache.lucene.search.Sort order(Sort sort, boolean byScore) {
        if (byScore) {
            return new org.apache.lucene.search.Sort(BY_SCORE, NEWEST, TIE);
        }
        return sort == Sort.TITLE
                ? new org.apache.lucene.search.Sort(TITLE, NEWEST, TIE)
                : new org.apache.lucene.search.Sort(NEWEST, TIE);
    }

    private static CollectorManager<Collector, Void> single(Collector only) {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return only;
            }

            @Override
            public Void reduce(Collection<Collector> collectors) {
                return null;
            }
        };
    }

    /** Every document of a query, in the order of the index. */
    static void walk(IndexSearcher searcher, Query query, Consumer<SearchHits.Item> reader) throws IOException {
        var items = new ItemReader(searcher.getIndexReader(), List.of(), false);
        ScoreDoc last = null;
        ScoreDoc[] part;
        do {
            part = searcher.searchAfter(last, query, WALK, org.apache.lucene.search.Sort.INDEXORDER).scoreDocs;
            items.read(part).forEach(reader);
            last = part.length == 0 ? last : part[part.length - 1];
        } while (part.length == WALK);
    }

    /** For state: entries that are documents. */
    static long documents(IndexSearcher searcher) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.DOCUMENT, "1")));
    }
}
