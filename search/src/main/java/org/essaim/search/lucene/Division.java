package org.essaim.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * Parts hits in one pass: those that hold every word come before those that hold some, each part in the order asked for.
 * What {@link #judging} let pass and its inner collector kept arrives in {@link #keeping}.
 */
final class Division {
    private final Weight every;
    private final TopFieldCollector whole;
    private final TopFieldCollector part;
    private DocIdSetIterator holders = DocIdSetIterator.empty();
    private boolean holdsEvery;
    private long wholeBefore;
    private long wholeKept;

    /** By what every word is asked with; null when every hit is whole. */
    Division(IndexSearcher searcher, Query every, Sort order, int depth) throws IOException {
        this.every =
                every == null ? null : searcher.createWeight(searcher.rewrite(every), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.whole = top(order, depth);
        this.part = every == null ? null : top(order, depth);
    }

    private static TopFieldCollector top(Sort order, int depth) {
        return new TopFieldCollectorManager(order, depth, null, Integer.MAX_VALUE).newCollector();
    }

    /** How many documents hold every word, whatever is chosen. */
    long wholeBefore() {
        return wholeBefore;
    }

    /** How many of those that were kept hold every word. */
    long whole() {
        return wholeKept;
    }

    /** One page of both parts in a row. */
    ScoreDoc[] page(int from, int size) {
        ScoreDoc[] first = size == 0 ? new ScoreDoc[0] : whole.topDocs(from, size).scoreDocs;
        int rest = size - first.length;
        if (part == null || rest == 0) {
            return first;
        }
        int start = (int) Math.max(0, from - wholeKept);
        return Stream.concat(Arrays.stream(first), Arrays.stream(part.topDocs(start, rest).scoreDocs))
                .toArray(ScoreDoc[]::new);
    }

    /** Tells, before the next collector sees a document, which part it is of. */
    Collector judging(Collector next) {
        return new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                holders = holders(context);
                return new FilterLeafCollector(next.getLeafCollector(context)) {
                    @Override
                    public void collect(int doc) throws IOException {
                        holdsEvery = every == null || holds(doc);
                        wholeBefore += holdsEvery ? 1 : 0;
                        in.collect(doc);
                    }
                };
            }

            @Override
            public ScoreMode scoreMode() {
                return next.scoreMode();
            }
        };
    }

    private DocIdSetIterator holders(LeafReaderContext context) throws IOException {
        var scorer = every == null ? null : every.scorer(context);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    private boolean holds(int doc) throws IOException {
        int at = holders.docID();
        return (at < doc ? holders.advance(doc) : at) == doc;
    }

    /** Keeps the best of each part. */
    Collector keeping() {
        return new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                LeafCollector ofWhole = whole.getLeafCollector(context);
                LeafCollector ofPart = part == null ? ofWhole : part.getLeafCollector(context);
                return new Keeping(ofWhole, ofPart);
            }

            @Override
            public ScoreMode scoreMode() {
                return whole.scoreMode();
            }
        };
    }

    private final class Keeping implements LeafCollector {
        private final LeafCollector ofWhole;
        private final LeafCollector ofPart;

        Keeping(LeafCollector ofWhole, LeafCollector ofPart) {
            this.ofWhole = ofWhole;
            this.ofPart = ofPart;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            ofWhole.setScorer(scorer);
            ofPart.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            if (holdsEvery) {
                wholeKept++;
                ofWhole.collect(doc);
            } else {
                ofPart.collect(doc);
            }
        }
    }
}
