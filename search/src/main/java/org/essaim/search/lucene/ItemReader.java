package org.essaim.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchHits.Item;
import org.essaim.search.Texts;
import org.essaim.search.words.Excerpts;
import org.essaim.search.words.Marks.Span;
import org.essaim.search.words.WordGraph.Way;

/** Reads the page of hits from the index. */
final class ItemReader {
    private final IndexReader reader;
    private final List<Way> marks;
    private final boolean highlight;

    ItemReader(IndexReader reader, List<Way> marks, boolean highlight) {
        this.reader = reader;
        this.marks = marks;
        this.highlight = highlight && !marks.isEmpty();
    }

    /** Items in the order of the hits; read in the order of the index, which goes one way only. */
    List<Item> read(ScoreDoc[] hits) throws IOException {
        var items = new Item[hits.length];
        var order = new Integer[hits.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> hits[i].doc));
        var markers = new HashMap<LeafReaderContext, Marker>();
        StoredFields stored = reader.storedFields();
        for (int i : order) {
            var leaf = reader.leaves().get(ReaderUtil.subIndex(hits[i].doc, reader.leaves()));
            Marker marker = highlight ? markers.computeIfAbsent(leaf, l -> new Marker(l.reader(), marks)) : null;
            items[i] = item(leaf, hits[i].doc - leaf.docBase, hits[i].score, stored.document(hits[i].doc), marker);
        }
        return List.of(items);
    }

    private static Item item(LeafReaderContext leaf, int doc, float score, Document entry, Marker marker)
            throws IOException {
        String title = text(entry, Fields.TITLE);
        String summary = text(entry, Fields.SUMMARY);
        String text = text(entry, Fields.TEXT);
        List<Span> inTitle = spans(marker, Fields.TITLE, doc);
        List<Span> inSummary = spans(marker, Fields.SUMMARY, doc);
        List<Span> inText = spans(marker, Fields.TEXT, doc);
        var versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION_OF_ROW);
        long version = versions.advanceExact(doc) ? versions.longValue() : 0;
        var published = entry.getField(Fields.PUBLISHED);
        return new Item(
                DocumentKey.parse(text(entry, Fields.ID)),
                version,
                Float.isNaN(score) ? 0 : score,
                title,
                marker == null ? Texts.escape(title) : Excerpts.marked(title, inTitle),
                Excerpts.excerpt(summary, inSummary, text, inText),
                text(entry, Fields.URL),
                Optional.ofNullable(published)
                        .map(field -> Instant.ofEpochMilli(field.numericValue().longValue())),
                stored(entry),
                facets(leaf, doc));
    }

    private static List<Span> spans(Marker marker, String field, int doc) throws IOException {
        return marker == null ? List.of() : marker.spans(field, doc);
    }

    private static String text(Document entry, String field) {
        String value = entry.get(field);
        return value == null ? "" : value;
    }

    private static Map<String, String> stored(Document entry) {
        var stored = new LinkedHashMap<String, String>();
        for (String pair : entry.getValues(Fields.STORED)) {
            int separator = pair.indexOf(Fields.SEPARATOR);
            stored.put(pair.substring(0, separator), pair.substring(separator + 1));
        }
        return stored;
    }

    private static Map<String, Set<String>> facets(LeafReaderContext leaf, int doc) throws IOException {
        var facets = new LinkedHashMap<String, Set<String>>();
        var values = DocValues.getSortedSet(leaf.reader(), Fields.FACETS);
        if (values.advanceExact(doc)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                String pair = values.lookupOrd(values.nextOrd()).utf8ToString();
                int separator = pair.indexOf(Fields.SEPARATOR);
                facets.computeIfAbsent(pair.substring(0, separator), name -> new LinkedHashSet<>())
                        .add(pair.substring(separator + 1));
            }
        }
        return facets;
    }
}
