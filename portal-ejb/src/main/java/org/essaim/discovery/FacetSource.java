package org.essaim.discovery;

import java.util.List;

/** The facets that the documents of one capability alone carry: one bean a capability. */
public interface FacetSource {

    List<SearchFacet> facets();
}
