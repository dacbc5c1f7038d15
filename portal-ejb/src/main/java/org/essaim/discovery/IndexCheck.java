package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.Sort;

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
        var counts = kinds();
        var missing = new TreeSet<String>();
        var surplus = new TreeSet<String>();
        var stale = new TreeSet<String>();
        var expected = 0L;
        var entire = true;
        var kinds = new TreeSet<>(sources.kinds());
        kinds.addAll(counts.keySet());
        for (var kind : kinds) {
            var indexed = items(kind);
            var isEntire = counts.getOrDefault(kind, 0L) <= SearchQuery.MAX_DEPTH;
            entire &= isEntire;
            if (sources.kinds().contains(kind)) {
                expected += walk(kind, indexed, isEntire ? missing : new TreeSet<>(), stale);
            }
            if (isEntire) {
                indexed.keySet().forEach(key -> surplus.add(key.toString()));
            }
        }
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new IndexComparison(total, expected, first(missing), first(surplus), first(stale), entire);
    }

    /** Takes from the indexed ones what the source gives too; how many it gives. */
    private long walk(String kind, Map<DocumentKey, SearchHits.Item> indexed, Set<String> missing, Set<String> stale) {
        var given = 0L;
        var ids = batch.idsAfter(kind, 0, PART);
        while (!ids.isEmpty()) {
            for (var document : batch.documents(kind, ids)) {
                given++;
                var item = indexed.remove(document.key());
                if (item == null) {
                    missing.add(document.key().toString());
                } else if (!saysTheSame(item, document)) {
                    stale.add(document.key().toString());
                }
            }
            ids = batch.idsAfter(kind, ids.get(ids.size() - 1), PART);
        }
        return given;
    }

    private Map<DocumentKey, SearchHits.Item> items(String kind) {
        var items = new HashMap<DocumentKey, SearchHits.Item>();
        var query = SearchQuery.of("", KEEPER)
                .withKinds(Set.of(kind))
                .withSort(Sort.TITLE)
                .withHighlight(false);
        for (var from = 0; from < SearchQuery.MAX_DEPTH; from += SearchQuery.MAX_SIZE) {
            var page = engine.search(query.withPage(from, SearchQuery.MAX_SIZE)).items();
            page.forEach(item -> items.put(item.key(), item));
            if (page.size() < SearchQuery.MAX_SIZE) {
                break;
            }
        }
        return items;
    }

    private static boolean saysTheSame(SearchHits.Item item, SearchDocument document) {
        return item.title().equals(document.title())
                && item.url().equals(document.url())
                && item.facets().equals(document.facets())
                && item.stored().equals(document.stored());
    }

    private static List<String> first(Set<String> keys) {
        return keys.stream().limit(TOLD).toList();
    }
}
