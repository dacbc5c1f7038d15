package org.essaim.discovery;

import java.util.Set;

/**
 * What words of a question may mean besides themselves.
 *
 * @param values any of which is meant
 * @param certain false for everyday words, such as « seconde »: they mean it only where the rest of the question is
 *     about school, too
 */
public record FacetMeaning(SearchFacet facet, Set<String> values, boolean certain) {

    public FacetMeaning {
        values = Set.copyOf(values);
    }
}
