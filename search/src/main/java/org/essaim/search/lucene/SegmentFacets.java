package org.essaim.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The facet values of every entry of one segment, by the numbers of {@link FacetLabels}, in memory: some ten bytes for a
 * document. A question counts thousands of documents, and waits for memory more than it counts: the first 128 labels
 * take one byte each, the next 16 000 two.
 */
final class SegmentFacets {
    private static final int LOW = 0x7f;
    private static final int LONGEST = 5;

    private final int[] ends;
    private final byte[] packed;
    private final int most;

    private SegmentFacets(int[] ends, byte[] packed, int most) {
        this.ends = ends;
        this.packed = packed;
        this.most = most;
    }

    /** Reads a segment of so many entries, whose ordinals have these numbers. */
    static SegmentFacets read(SortedSetDocValues values, int entries, int[] numberOfOrdinal) throws IOException {
        var ends = new int[entries];
        var packed = new byte[Math.max(16, entries)];
        int size = 0;
        int most = 0;
        for (int doc = 0; doc < entries; doc++) {
            if (values.advanceExact(doc)) {
                int count = values.docValueCount();
                most = Math.max(most, count);
                if (size + count * LONGEST > packed.length) {
                    packed = Arrays.copyOf(packed, Math.max(2 * packed.length, size + count * LONGEST));
                }
                for (int i = 0; i < count; i++) {
                    size = pack(numberOfOrdinal[(int) values.nextOrd()], packed, size);
                }
            }
            ends[doc] = size;
        }
        return new SegmentFacets(ends, Arrays.copyOf(packed, size), most);
    }

    /** Seven bits a byte, the lowest first; all but the last have their sign set. */
    private static int pack(int number, byte[] into, int at) {
        int rest = number;
        int next = at;
        while (rest > LOW) {
            into[next++] = (byte) (rest | ~LOW);
            rest >>>= 7;
        }
        into[next++] = (byte) rest;
        return next;
    }

    /** How many values the entry with the most has. */
    int most() {
        return most;
    }

    /** Writes the numbers of an entry, and tells how many they are. */
    int numbers(int doc, int[] into) {
        int count = 0;
        int at = doc == 0 ? 0 : ends[doc - 1];
        while (at < ends[doc]) {
            int next = packed[at++];
            int number = next & LOW;
            for (int shift = 7; next < 0; shift += 7) {
                next = packed[at++];
                number |= (next & LOW) << shift;
            }
            into[count++] = number;
        }
        return count;
    }
}
