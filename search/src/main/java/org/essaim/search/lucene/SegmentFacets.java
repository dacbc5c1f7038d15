package org.essaim.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The facet values of every entry of one segment, by the numbers of {@link FacetLabels}, flat in memory: some 40 bytes
 * for a document. A question counts thousands of documents, and reading each one's values from the index takes longer
 * than finding it.
 */
final class SegmentFacets {
    private final int[] ends;
    private final int[] numbers;

    private SegmentFacets(int[] ends, int[] numbers) {
        this.ends = ends;
        this.numbers = numbers;
    }

    /** Reads a segment of so many entries, whose ordinals have these numbers. */
    static SegmentFacets read(SortedSetDocValues values, int entries, int[] numberOfOrdinal) throws IOException {
        var ends = new int[entries];
        var numbers = new int[Math.max(16, entries)];
        int size = 0;
        for (int doc = 0; doc < entries; doc++) {
            if (values.advanceExact(doc)) {
                int count = values.docValueCount();
                if (size + count > numbers.length) {
                    numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, size + count));
                }
                for (int i = 0; i < count; i++) {
                    numbers[size++] = numberOfOrdinal[(int) values.nextOrd()];
                }
            }
            ends[doc] = size;
        }
        return new SegmentFacets(ends, Arrays.copyOf(numbers, size));
    }

    /** Where the numbers of an entry begin. */
    int from(int doc) {
        return doc == 0 ? 0 : ends[doc - 1];
    }

    /** Where they end, exclusive. */
    int to(int doc) {
        return ends[doc];
    }

    /** The number at one place. */
    int number(int at) {
        return numbers[at];
    }
}
