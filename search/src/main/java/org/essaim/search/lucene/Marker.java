package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.words.Marks;
import org.essaim.search.words.Marks.Occurrence;
import org.essaim.search.words.Marks.Span;
import org.essaim.search.words.WordGraph.Way;

/**
 * Finds where words were met in the documents of one segment, from the offsets kept in the index: no text is analysed
 * again. Documents must be asked in increasing order.
 */
final class Marker {
    private final LeafReader reader;
    private final List<Way> ways;
    private final Map<String, Map<String, PostingsEnum>> postings = new HashMap<>();

    Marker(LeafReader reader, List<Way> ways) {
        this.reader = reader;
        this.ways = ways;
    }

    /** The spans of a field, in order of start, none overlapping another. */
    List<Span> spans(String field, int doc) throws IOException {
        var occurrences = new HashMap<String, List<Occurrence>>();
        for (var posting : postings(field).entrySet()) {
            PostingsEnum found = posting.getValue();
            int at = found.docID() < doc ? found.advance(doc) : found.docID();
            if (at == doc) {
                occurrences.put(posting.getKey(), occurrences(found));
            }
        }
        return Marks.spans(ways, occurrences);
    }

    private Map<String, PostingsEnum> postings(String field) throws IOException {
        var known = postings.get(field);
        if (known != null) {
            return known;
        }
        var opened = new HashMap<String, PostingsEnum>();
        Terms terms = reader.terms(field);
        if (terms != null) {
            var all = terms.iterator();
            for (Way way : ways) {
                for (String word : way.words()) {
                    if (!opened.containsKey(word) && all.seekExact(new BytesRef(word))) {
                        opened.put(word, all.postings(null, PostingsEnum.OFFSETS));
                    }
                }
            }
        }
        postings.put(field, opened);
        return opened;
    }

    private static List<Occurrence> occurrences(PostingsEnum found) throws IOException {
        int count = Math.min(found.freq(), Marks.MAX_OCCURRENCES);
        var all = new ArrayList<Occurrence>(count);
        for (int i = 0; i < count; i++) {
            int position = found.nextPosition();
            all.add(new Occurrence(position, found.startOffset(), found.endOffset()));
        }
        return all;
    }
}
