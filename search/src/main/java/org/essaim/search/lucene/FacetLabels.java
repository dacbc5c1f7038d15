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
    record Label(int facet, String name, String value) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> facets = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<CacheKey, int[]> bySegment = new ConcurrentHashMap<>();

    /** How many labels there are; numbers of a segment fetched before are below. */
    synchronized int size() {
        return labels.size();
    }

    synchronized Label label(int number) {
        return labels.get(number);
    }

    /** The number of a value, or -1 when no document ever had it. */
    synchronized int number(String name, String value) {
        return numbers.getOrDefault(name + Fields.SEPARATOR + value, -1);
    }

    /** The number of each ordinal of a segment. */
    int[] ofSegment(LeafReader reader) throws IOException {
        CacheHelper helper = reader.getCoreCacheHelper();
        int[] known = helper == null ? null : bySegment.get(helper.getKey());
        if (known != null) {
            return known;
        }
        int[] numbered = number(DocValues.getSortedSet(reader, Fields.FACETS));
        if (helper != null && bySegment.putIfAbsent(helper.getKey(), numbered) == null) {
            helper.addClosedListener(bySegment::remove);
        }
        return numbered;
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
        String name = text.substring(0, separator);
        int facet = facets.computeIfAbsent(name, n -> facets.size());
        labels.add(new Label(facet, name, text.substring(separator + 1)));
        return labels.size() - 1;
    }
}
