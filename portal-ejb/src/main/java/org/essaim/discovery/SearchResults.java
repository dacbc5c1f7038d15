package org.essaim.discovery;

import java.util.List;
import java.util.Map;

/**
 * One page of results.
 *
 * @param total how many there are, exactly
 * @param facets values of each facet, most frequent first; those of a chosen facet as if it had not been chosen
 * @param suggestion what may have been meant, or null
 */
public record SearchResults(
        long total, List<FoundItem> items, Map<SearchFacet, List<FacetValue>> facets, String suggestion) {}
