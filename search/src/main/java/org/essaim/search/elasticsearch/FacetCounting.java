package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.search.FacetCount;
import org.essaim.search.SearchQuery;

/**
 * Counts facets beside the hits. What is chosen narrows the hits only after the counting, and the counts of each facet
 * by the choices in the others, so that its other values stay useful.
 */
final class FacetCounting {
    private static final String BEFORE = "before";
    private static final String WHOLE_BEFORE = "whole";
    private static final String TOTAL = "total";
    private static final String WITHOUT = "without";
    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";

    private final List<String> wanted;
    private final Map<String, Integer> most;
    private final Map<String, Set<String>> chosen;
    private final Optional<Query> every;

    /** @param every what asks for every word, when documents may hold only some */
    FacetCounting(SearchQuery query, Optional<Query> every) {
        this.every = every;
        this.most = query.facets();
        this.wanted = List.copyOf(most.keySet());
        this.chosen = query.chosen();
    }

    /** What is chosen. */
    List<Query> narrowing() {
        return narrowing("");
    }

    /** What narrows the hits of the first request: what is chosen, and every word. */
    List<Query> kept() {
        var kept = new ArrayList<>(narrowing());
        every.ifPresent(kept::add);
        return kept;
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
        every.ifPresent(words -> {
            all.put(WHOLE_BEFORE, Aggregation.of(a -> a.filter(words)));
            all.put(TOTAL, Aggregation.of(a -> a.filter(f -> f.bool(b -> b.filter(narrowing())))));
        });
        int number = 0;
        for (String name : chosen.keySet()) {
            List<Query> others = narrowing(name);
            all.put(WITHOUT + number++, Aggregation.of(a -> a.filter(f -> f.bool(b -> b.filter(others)))));
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

    /** How many documents meet what narrows the first request. */
    static long hits(SearchResponse<?> found) {
        return found.hits().total() == null ? 0 : found.hits().total().value();
    }

    /** How many documents match the words, or some of them, whatever is chosen. */
    long before(SearchResponse<?> found) {
        return chosen.isEmpty() ? total(found) : count(found, BEFORE);
    }

    /** How many documents hold every word, whatever is chosen. */
    long wholeBefore(SearchResponse<?> found) {
        return every.isPresent() ? count(found, WHOLE_BEFORE) : before(found);
    }

    /** How many documents match the words, or some of them, and what is chosen. */
    long total(SearchResponse<?> found) {
        return every.isPresent() ? count(found, TOTAL) : hits(found);
    }

    /** For each chosen facet, how many documents match when it is not. */
    Map<String, Long> without(SearchResponse<?> found) {
        var without = new LinkedHashMap<String, Long>();
        for (String name : chosen.keySet()) {
            without.put(name, count(found, WITHOUT + without.size()));
        }
        return without;
    }

    private static long count(SearchResponse<?> found, String name) {
        return found.aggregations().get(name).filter().docCount();
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
