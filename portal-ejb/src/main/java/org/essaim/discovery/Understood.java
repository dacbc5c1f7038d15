package org.essaim.discovery;

import java.util.Set;

/**
 * Words of a question that were taken for a filter.
 *
 * @param words as typed
 * @param rest the question without them
 * @param without how many results there are without this filter; null where it cannot be told, as others of its facet
 *     are chosen
 */
public record Understood(SearchFacet facet, Set<String> values, String words, String rest, Long without) {

    Understood counted(Long results) {
        return new Understood(facet, values, words, rest, results);
    }
}
