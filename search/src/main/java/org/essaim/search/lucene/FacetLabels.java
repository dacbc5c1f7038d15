package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Numbers for facet values that hold in every segment. They only grow, one for each distinct value seen, so that numbers
 * found for a segment stay right as long as it lives.
 */
final class FacetLabels {
    /** A value of a facet. */
    record Label(String name, String value) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<CacheKey, SegmentFacets> bySegment = new ConcurrentHashMap<>();

    /** How many labels there are; numbers of a segment fetched before are below. */
    synchronized int size() {
        return labels.size();
    }

    synchronized Label label(int number) {
        return labels.get(number);
    }

    /** The values of each entry of a segment; read once. */
    SegmentFacets ofSegment(LeafReader reader) throws IOException {
        CacheHelper helper = reader.getCoreCacheHelper();
        SegmentFacets known = helper == null ? null : bySegment.get(helper.getKey());
        if (known != null) {
            return known;
        }
        SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.FACETS);
        SegmentFacets read = SegmentFacets.read(values, reader.maxDoc(), number(values));
        if (helper != null && bySegment.putIfAbsent(helper.getKey(), read) == null) {
            helper.addClosedListener(bySegment::remove);
        }
        return read;
    }

    private synchronized int[] number(SortedSetDocValues values) throws IOException {
        var numbered = new int[(int) values.getValueCount()];
        for (int ordinal = 0; ordinal < numbered.length; ordinal++) {
            String text = values.lookupOrd(ordinal).utf8ToString();
            numbered[ordinal] = numbers.computeIfAbsent(text, this::add);
        }
        return numbered;
    }

    private int add(String text) {
        int separator = text.indexOf(Fields.SEPARATOR);
        labels.add(new Label(text.substring(0, separator), text.substring(separator + 1)));
        return labels.size() - 1;
    }
}
