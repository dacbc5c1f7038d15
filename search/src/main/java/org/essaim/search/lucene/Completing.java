package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.essaim.search.CompletionQuery;
import org.essaim.search.words.Completer;
import org.essaim.search.words.Completer.Beginning;
import org.essaim.search.words.Completer.Counted;
import org.essaim.search.words.Completer.Lookup;

/** What the completions of an index offer to one viewer. */
final class Completing implements Completer.Offer {
    private final IndexSearcher searcher;
    private final Query visible;

    Completing(IndexSearcher searcher, CompletionQuery query) {
        this.searcher = searcher;
        this.visible = LuceneClauses.visible(
                Fields.COMPLETION_AUDIENCE, query.audience(), Fields.COMPLETION_KIND, query.kinds());
    }

    @Override
    public List<Counted> most(Lookup lookup, int max) throws IOException {
        var both = new BooleanQuery.Builder()
                .add(query(lookup), Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build();
        Tally tally = searcher.search(both, new Counting());
        var stored = searcher.storedFields();
        var texts = new ArrayList<Counted>();
        for (Tally.Entry entry : tally.most(max)) {
            String text =
                    stored.document(entry.doc(), Set.of(Fields.COMPLETION_TEXT)).get(Fields.COMPLETION_TEXT);
            texts.add(new Counted(text, entry.count()));
        }
        return texts;
    }

    private static Query query(Lookup lookup) {
        if (lookup.words().isEmpty()) {
            return new TermQuery(new Term(Fields.COMPLETION_START, lookup.start()));
        }
        var all = new BooleanQuery.Builder();
        for (Beginning word : lookup.words()) {
            var term = new Term(Fields.COMPLETION_WORDS, word.letters());
            Query query = word.errors() == 0
                    ? new TermQuery(term)
                    : new FuzzyQuery(term, word.errors(), 1, Completer.MAX_EXPANSIONS, true);
            all.add(query, Occur.FILTER);
        }
        return all.build();
    }

    /** Counts entries by their rank. */
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
            private NumericDocValues ranks;
            private int base;

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                ranks = DocValues.getNumeric(context.reader(), Fields.COMPLETION_RANK);
                base = context.docBase;
            }

            @Override
            public void collect(int doc) throws IOException {
                if (ranks.advanceExact(doc)) {
                    tally.add(ranks.longValue(), base + doc);
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
