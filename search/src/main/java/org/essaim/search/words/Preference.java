package org.essaim.search.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.search.SearchQuery;

/**
 * What comes first among documents that match alike.
 *
 * @param later kinds that come after the others, the last one last
 * @param language of documents that come before others; blank for none
 * @param wished facet values: documents that carry one of a facet come before others
 */
public record Preference(List<String> later, String language, Map<String, Set<String>> wished) {
    /** No preference. */
    public static final Preference NONE = new Preference(List.of(), "", Map.of());

    /** What a query prefers when it is ordered by relevance. */
    public static Preference of(SearchQuery query) {
        return new Preference(query.later(), query.language(), query.wished());
    }
}
