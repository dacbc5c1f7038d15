package org.essaim.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One page of hits.
 *
 * @param total how many documents match, exactly: those with every word and those with some
 * @param whole how many of them hold every word; they come first, whatever the order asked for
 * @param items the page, in the order asked for among those with every word, then among those with some
 * @param facets for each facet asked for, its values, most frequent first then alphabetical; those of a chosen facet
 *     are counted as if it had not been chosen, so that they stay useful
 * @param without for each facet with chosen values, how many documents match when only that choice is taken back
 * @param suggestion what the reader may have meant, when a typed word is found nowhere (or hardly) and the corrected
 *     text has hits for this viewer
 */
public record SearchHits(
        long total,
        long whole,
        List<Item> items,
        Map<String, List<FacetCount>> facets,
        Map<String, Long> without,
        Optional<String> suggestion) {
    /** Keeps its own copies. */
    public SearchHits {
        items = List.copyOf(items);
    }

    /** No hit. */
    public static SearchHits none() {
        return new SearchHits(0, 0, List.of(), Map.of(), Map.of(), Optional.empty());
    }

    /**
     * A document found.
     *
     * @param key which one
     * @param version the version that was put
     * @param score relevance, 0 or more, comparable within one search only
     * @param title as put
     * @param titleHtml the title, escaped, with what matched inside {@code <mark>}
     * @param excerptHtml a part of the summary or text, escaped, with what matched inside {@code <mark>}; about 240
     *     characters; empty when the document has neither
     * @param url as put
     * @param publishedAt as put, to the millisecond
     * @param stored as put
     * @param facets as put
     */
    public record Item(
            DocumentKey key,
            long version,
            float score,
            String title,
            String titleHtml,
            String excerptHtml,
            String url,
            Optional<Instant> publishedAt,
            Map<String, String> stored,
            Map<String, Set<String>> facets) {}
}
