package org.essaim.web.discovery;

import org.essaim.discovery.SearchFacet;

/**
 * A facet as people see it.
 *
 * @param parameter its name in the address of a search, such as {@code niveau}
 * @param titleKey key of its name in the bundles
 */
public record ShownFacet(SearchFacet facet, String parameter, String titleKey, FacetLabel label) {}
