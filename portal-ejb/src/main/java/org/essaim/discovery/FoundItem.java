package org.essaim.discovery;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One result.
 *
 * @param kind such as {@code scenario}
 * @param id of the thing, within its kind
 * @param titleHtml the title, escaped, with what matched inside {@code <mark>}
 * @param excerptHtml about 240 characters, escaped, with what matched inside {@code <mark>}; may be empty
 * @param url path of its page
 * @param score relevance, comparable within one search only
 * @param publishedAt or null
 * @param stored small strings that its source keeps with it
 * @param facets values by facet name
 */
public record FoundItem(
        String kind,
        String id,
        String title,
        String titleHtml,
        String excerptHtml,
        String url,
        float score,
        Instant publishedAt,
        Map<String, String> stored,
        Map<String, Set<String>> facets) {}
