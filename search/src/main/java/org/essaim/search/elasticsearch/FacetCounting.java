package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.search.FacetCount;
import org.essaim.search.SearchQuery;

/**
 * Counts facets beside the hits. What is chosen narrows the hits only after the counting, and the counts of each facet
 * by the choices in the others, so that its other values stay useful.
 */
final class FacetCounting {
    private static final String BEFORE = "before";
    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";

    private final List<String> wanted;
    private final Map<String, Integer> most;
    private final Map<String, Set<String>> chosen;

    FacetCounting(SearchQuery query) {
        this.most = query.facets();
        this.wanted = List.copyOf(most.keySet());
        this.chosen = query.chosen();
    }

    /** What narrows the hits. */
    List<Query> narrowing() {
        return narrowing("");
    }

    private List<Query> narrowing(String except) {
        return chosen.entrySet().stream()
                .filter(facet -> !facet.getKey().equals(except))
                .map(facet -> Clauses.anyOf(Fields.facet(facet.getKey()), facet.getValue()))
                .toList();
    }

    Map<String, Aggregation> aggregations() {
        var all = new LinkedHashMap<String, Aggregation>();
        if (!chosen.isEmpty()) {
            all.put(BEFORE, Aggregation.of(a -> a.filter(f -> f.matchAll(m -> m))));
        }
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            List<Query> others = narrowing(name);
            all.put(name(i), Aggregation.of(a -> a.filter(f -> f.bool(b -> b.filter(others)))
                    .aggregations(counts(name))));
        }
        return all;
    }

    private Map<String, Aggregation> counts(String name) {
        String field = Fields.facet(name);
        var counts = new LinkedHashMap<String, Aggregation>();
        counts.put(VALUES, Aggregation.of(a -> a.terms(t -> t.field(field).size(most.get(name)))));
        if (chosen.containsKey(name)) {
            List<String> kept = List.copyOf(chosen.get(name));
            counts.put(
                    CHOSEN,
                    Aggregation.of(a ->
                            a.terms(t -> t.field(field).size(kept.size()).include(include -> include.terms(kept)))));
        }
        return counts;
    }

    private static String name(int number) {
        return "facet" + number;
    }

    /** How many documents match the words, whatever is chosen. */
    long before(Map<String, Aggregate> counted, long total) {
        return chosen.isEmpty() ? total : counted.get(BEFORE).filter().docCount();
    }

    Map<String, List<FacetCount>> facets(Map<String, Aggregate> counted) {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        for (int i = 0; i < wanted.size(); i++) {
            var counts = counted.get(name(i)).filter().aggregations();
            facets.put(wanted.get(i), withChosen(wanted.get(i), values(counts.get(VALUES)), counts));
        }
        return facets;
    }

    private List<FacetCount> withChosen(String name, List<FacetCount> top, Map<String, Aggregate> counts) {
        if (!chosen.containsKey(name)) {
            return top;
        }
        var all = new ArrayList<>(top);
        List<FacetCount> known = values(counts.get(CHOSEN));
        for (String value : chosen.get(name)) {
            if (top.stream().noneMatch(count -> count.value().equals(value))) {
                all.add(known.stream()
                        .filter(count -> count.value().equals(value))
                        .findFirst()
                        .orElse(new FacetCount(value, 0)));
            }
        }
        return List.copyOf(all);
    }

    /** Empty for a facet that no document ever had. */
    private static List<FacetCount> values(Aggregate counted) {
        if (!counted.isSterms()) {
            return List.of();
        }
        return counted.sterms().buckets().array().stream()
                .map(bucket -> new FacetCount(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }
}
