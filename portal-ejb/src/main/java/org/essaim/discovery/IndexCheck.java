package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;

/** Reads the whole index as its keeper, who sees every document. */
@ApplicationScoped
class IndexCheck {

    private static final int PART = 250;
    private static final int TOLD = 100;
    private static final Set<String> KEEPER = Set.of(DocumentSources.KEEPER);

    @Inject
    private SearchEngine engine;

    @Inject
    private IndexingBatch batch;

    @Inject
    private DocumentSources sources;

    /** How many documents of each kind. */
    Map<String, Long> kinds() {
        var counts = new HashMap<String, Long>();
        var kind = SearchFacet.KIND.key();
        engine.search(SearchQuery.of("", KEEPER)
                        .withHighlight(false)
                        .withFacet(kind, 100)
                        .withPage(0, 0))
                .facets()
                .get(kind)
                .forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    IndexComparison compare() {
        engine.refresh();
        var indexed = indexed();
        var total = indexed.size();
        var missing = new TreeSet<String>();
        var stale = new TreeSet<String>();
        var expected = 0L;
        for (var kind : sources.kinds()) {
            expected += walk(kind, indexed, missing, stale);
        }
        var surplus = new TreeSet<String>();
        indexed.keySet().forEach(key -> surplus.add(key.toString()));
        return new IndexComparison(total, expected, first(missing), first(surplus), first(stale));
    }

    /** Takes from the indexed ones what the source gives too; how many it gives. */
    private long walk(String kind, Map<DocumentKey, Integer> indexed, Set<String> missing, Set<String> stale) {
        var current = 0L;
        var ids = batch.idsAfter(kind, 0, PART);
        while (!ids.isEmpty()) {
            for (var document : batch.documents(kind, ids)) {
                current++;
                var inIndex = indexed.remove(document.key());
                if (inIndex == null) {
                    missing.add(document.key().toString());
                } else if (inIndex != fingerprint(document)) {
                    stale.add(document.key().toString());
                }
            }
            ids = batch.idsAfter(kind, ids.get(ids.size() - 1), PART);
        }
        return current;
    }

    private Map<DocumentKey, Integer> indexed() {
        var indexed = new HashMap<DocumentKey, Integer>();
        engine.walk(KEEPER, Set.of(), item -> indexed.put(item.key(), fingerprint(item)));
        return indexed;
    }

    /** What readers see of it, as one number: hundreds of thousands fit in memory. */
    private static int fingerprint(SearchHits.Item item) {
        return Objects.hash(item.title(), item.url(), item.facets(), item.stored());
    }

    private static int fingerprint(SearchDocument document) {
        return Objects.hash(document.title(), document.url(), document.facets(), document.stored());
    }

    private static List<String> first(Set<String> keys) {
        return keys.stream().limit(TOLD).toList();
    }
}
