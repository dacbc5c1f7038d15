package org.essaim.discovery;

import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param total how many there are, exactly: those with every word and those with some
 * @param whole how many of them hold every word; they come first in every order
 * @param facets values of each facet, most frequent first; those of a chosen facet as if it had not been chosen
 * @param understood words that were taken for filters
 * @param wished words that were taken for filters, which left nothing: what carries their values is moved up
 * @param corrected what was searched instead of the words typed, as these found nothing; null when they did
 * @param suggestion what may have been meant, or null
 */
public record SearchResults(
        long total,
        long whole,
        List<FoundItem> items,
        Map<SearchFacet, List<FacetValue>> facets,
        List<Understood> understood,
        List<Understood> wished,
        String corrected,
        String suggestion) {

    /** Nothing. */
    public static SearchResults none() {
        return new SearchResults(0, 0, List.of(), Map.of(), List.of(), List.of(), null, null);
    }

    SearchResults correctedTo(String text) {
        return new SearchResults(total, whole, items, facets, understood, wished, text, null);
    }

    /** How many items of a page hold every word, when so many results come before it; the others hold some. */
    public int wholeAfter(long before) {
        return (int) Math.max(0, Math.min(items.size(), whole - before));
    }
}
