package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.essaim.search.FacetCount;
import org.essaim.search.SearchQuery;
import org.essaim.search.lucene.FacetLabels.Label;

/**
 * Counts facets in the same pass that collects hits. Documents that meet all chosen facets are hits and count everywhere;
 * those that miss exactly one count in that one, so that its other values stay useful.
 */
final class FacetCounter implements Collector {
    private static final int AT_ONCE = 256;

    private final Collector hits;
    private final FacetLabels labels;
    private final List<String> chosenFacets;
    private final Map<String, Set<String>> chosen;
    private final boolean counting;
    private final int all;

    /** For each label, the bit of the chosen facet in which it is chosen. */
    private int[] chosenBit = {};
    /** For each label, the bit of its facet when that has chosen values. */
    private int[] facetBit = {};

    private int[] counts = {};
    private final long[] missingOne;
    private long before;
    private long total;

    FacetCounter(Collector hits, FacetLabels labels, SearchQuery query) {
        this.hits = hits;
        this.labels = labels;
        this.chosen = query.chosen();
        this.chosenFacets = List.copyOf(chosen.keySet());
        this.counting = !query.facets().isEmpty();
        if (chosenFacets.size() > 30) {
            throw new IllegalArgumentException("more than 30 facets chosen");
        }
        this.missingOne = new long[chosenFacets.size()];
        this.all = (1 << chosenFacets.size()) - 1;
    }

    /** How many documents match the words, whatever is chosen. */
    long before() {
        return before;
    }

    /** How many documents match the words and what is chosen. */
    long total() {
        return total;
    }

    /** For each chosen facet, how many documents match when it is not. */
    Map<String, Long> without() {
        var without = new LinkedHashMap<String, Long>();
        for (int i = 0; i < missingOne.length; i++) {
            without.put(chosenFacets.get(i), total + missingOne[i]);
        }
        return without;
    }

    @Override
    public ScoreMode scoreMode() {
        return hits.scoreMode();
    }

    @Override
    public void setWeight(Weight weight) {
        hits.setWeight(weight);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        LeafCollector leaf = hits.getLeafCollector(context);
        if (!counting && all == 0) {
            return new FilterLeafCollector(leaf) {
                @Override
                public void collect(int doc) throws IOException {
                    before++;
                    total++;
                    in.collect(doc);
                }
            };
        }
        SegmentFacets facets = labels.ofSegment(context.reader());
        grow(labels.size());
        return all == 0 ? new CountingLeaf(leaf, facets) : new ChoosingLeaf(leaf, facets);
    }

    /** Nothing is chosen: every document is a hit and counts. Counted many at once, they wait for memory together. */
    private final class CountingLeaf extends FilterLeafCollector {
        private final SegmentFacets facets;
        private final int[] numbers;
        private final int[] waiting = new int[AT_ONCE];
        private int waits;

        CountingLeaf(LeafCollector hits, SegmentFacets facets) {
            super(hits);
            this.facets = facets;
            this.numbers = new int[facets.most()];
        }

        @Override
        public void collect(int doc) throws IOException {
            before++;
            total++;
            in.collect(doc);
            waiting[waits++] = doc;
            if (waits == AT_ONCE) {
                count();
            }
        }

        @Override
        public void finish() throws IOException {
            count();
            super.finish();
        }

        private void count() {
            for (int i = 0; i < waits; i++) {
                int values = facets.numbers(waiting[i], numbers);
                for (int value = 0; value < values; value++) {
                    counts[numbers[value]]++;
                }
            }
            waits = 0;
        }
    }

    /** Something is chosen: what a document holds decides whether it is a hit, and where it counts. */
    private final class ChoosingLeaf extends FilterLeafCollector {
        private final SegmentFacets facets;
        private final int[] numbers;

        ChoosingLeaf(LeafCollector hits, SegmentFacets facets) {
            super(hits);
            this.facets = facets;
            this.numbers = new int[facets.most()];
        }

        @Override
        public void collect(int doc) throws IOException {
            before++;
            int values = facets.numbers(doc, numbers);
            int missed = missed(values);
            if (missed == 0) {
                total++;
                in.collect(doc);
            }
            if (Integer.bitCount(missed) == 1) {
                missingOne[Integer.numberOfTrailingZeros(missed)]++;
            }
            if (counting && Integer.bitCount(missed) <= 1) {
                count(values, missed);
            }
        }

        /** The bits of the chosen facets that a document with these values does not meet. */
        private int missed(int values) {
            int met = 0;
            for (int i = 0; i < values; i++) {
                met |= chosenBit[numbers[i]];
            }
            return all & ~met;
        }

        private void count(int values, int missed) {
            for (int i = 0; i < values; i++) {
                int number = numbers[i];
                if (missed == 0 || facetBit[number] == missed) {
                    counts[number]++;
                }
            }
        }
    }

    private void grow(int size) {
        int from = counts.length;
        if (size <= from) {
            return;
        }
        counts = Arrays.copyOf(counts, size);
        chosenBit = Arrays.copyOf(chosenBit, size);
        facetBit = Arrays.copyOf(facetBit, size);
        for (int number = all == 0 ? size : from; number < size; number++) {
            Label label = labels.label(number);
            int bit = chosenFacets.indexOf(label.name());
            if (bit >= 0) {
                facetBit[number] = 1 << bit;
                chosenBit[number] = chosen.get(label.name()).contains(label.value()) ? 1 << bit : 0;
            }
        }
    }

    /** For each facet asked for, its most frequent values, and those chosen whatever their count. */
    Map<String, List<FacetCount>> facets(Map<String, Integer> wanted) {
        var found = new LinkedHashMap<String, List<FacetCount>>();
        wanted.keySet().forEach(name -> found.put(name, new ArrayList<>()));
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                Label label = labels.label(number);
                var ofFacet = found.get(label.name());
                if (ofFacet != null) {
                    ofFacet.add(new FacetCount(label.value(), counts[number]));
                }
            }
        }
        found.replaceAll((name, values) -> top(values, chosen.getOrDefault(name, Set.of()), wanted.get(name)));
        return found;
    }

    private static List<FacetCount> top(List<FacetCount> values, Set<String> kept, int max) {
        values.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        var top = new ArrayList<>(values.subList(0, Math.min(max, values.size())));
        for (String value : kept) {
            if (top.stream().noneMatch(count -> count.value().equals(value))) {
                top.add(values.stream()
                        .filter(count -> count.value().equals(value))
                        .findFirst()
                        .orElse(new FacetCount(value, 0)));
            }
        }
        return List.copyOf(top);
    }
}
