package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.essaim.search.Completion;
import org.essaim.search.CompletionQuery;
import org.essaim.search.UserQuery;
import org.essaim.search.lucene.WordGraph.Way;

/** Completes what is being typed: first what begins with it, then what holds the words, then what is spelt nearly so. */
final class Completing {
    private static final int MIN_FUZZY = 4;
    private static final int TWO_EDITS = 8;
    private static final int MAX_EXPANSIONS = 24;

    private final IndexSearcher searcher;

    Completing(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Completion> complete(CompletionQuery query) throws IOException {
        String typed = UserQuery.cleaned(query.text()).replaceAll("[\"«»“”]", " ");
        Way words = WordGraph.line(Analyzers.EXACT, typed);
        if (words.words().isEmpty()) {
            return List.of();
        }
        Query visible = QueryPlanner.visible(
                Fields.COMPLETION_AUDIENCE, query.audience(), Fields.COMPLETION_KIND, query.kinds());
        var found = new LinkedHashMap<String, Completion>();
        var start = DocumentWriter.beginning(String.join(" ", words.words()));
        add(found, new TermQuery(new Term(Fields.COMPLETION_START, start)), visible, words, query.max());
        if (found.size() < query.max()) {
            add(found, holding(words, false), visible, words, query.max());
        }
        if (found.isEmpty() && words.words().stream().anyMatch(word -> word.length() >= MIN_FUZZY)) {
            add(found, holding(words, true), visible, words, query.max());
        }
        return found.values().stream().limit(query.max()).toList();
    }

    private static Query holding(Way words, boolean nearly) {
        var all = new BooleanQuery.Builder();
        for (String word : Set.copyOf(words.words())) {
            var term = new Term(Fields.COMPLETION_WORDS, DocumentWriter.beginning(word));
            boolean fuzzy = nearly && word.length() >= MIN_FUZZY;
            int edits = word.length() >= TWO_EDITS ? 2 : 1;
            all.add(fuzzy ? new FuzzyQuery(term, edits, 1, MAX_EXPANSIONS, true) : new TermQuery(term), Occur.FILTER);
        }
        return all.build();
    }

    private void add(Map<String, Completion> found, Query query, Query visible, Way words, int max) throws IOException {
        var both = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        Tally tally = searcher.search(both, new Counting());
        var stored = searcher.storedFields();
        var texts = new ArrayList<Completion>();
        for (Tally.Entry entry : tally.most(2 * max)) {
            String text =
                    stored.document(entry.doc(), Set.of(Fields.COMPLETION_TEXT)).get(Fields.COMPLETION_TEXT);
            texts.add(new Completion(text, CompletionMarks.html(text, words.words()), entry.count()));
        }
        texts.sort(Comparator.comparingLong(Completion::documents)
                .reversed()
                .thenComparingInt(completion -> completion.text().length())
                .thenComparing(Completion::text));
        texts.forEach(completion -> found.putIfAbsent(completion.text(), completion));
    }

    /** Counts entries by the hash of their words. */
    private static final class Counting implements CollectorManager<Counting.Leaves, Tally> {
        @Override
        public Leaves newCollector() {
            return new Leaves();
        }

        @Override
        public Tally reduce(Collection<Leaves> collectors) {
            return collectors.iterator().next().tally;
        }

        private static final class Leaves extends SimpleCollector {
            private final Tally tally = new Tally();
            private NumericDocValues hashes;
            private int base;

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                hashes = DocValues.getNumeric(context.reader(), Fields.COMPLETION_HASH);
                base = context.docBase;
            }

            @Override
            public void collect(int doc) throws IOException {
                if (hashes.advanceExact(doc)) {
                    tally.add(hashes.longValue(), base + doc);
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
