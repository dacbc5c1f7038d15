package org.essaim.discovery;

import java.util.Map;
import java.util.Set;
import org.essaim.shared.text.Text;

/**
 * What is asked of the search.
 *
 * @param text as typed: words, "phrases in quotes", -excluded; blank for everything
 * @param chosen of each facet named here, one of the values must be carried
 * @param verbatim whether the words are mere words: none is taken for a filter, none is corrected
 * @param withFacets whether to count the values of the facets
 * @param page from 0
 * @param size of a page, 1 to 100; page and size reach at most the 10 000th result
 */
public record SearchRequest(
        String text,
        boolean verbatim,
        Map<SearchFacet, Set<String>> chosen,
        boolean withFacets,
        SearchOrder order,
        int page,
        int size) {

    /** The largest page. */
    public static final int MOST = 100;

    /** The last result that can be reached by paging. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        text = Text.clean(text);
        chosen = Map.copyOf(chosen);
    }

    /** The first twenty results with facets, best first. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, false, Map.of(), true, SearchOrder.RELEVANCE, 0, 20);
    }
}
