package org.essaim.web.discovery;

import java.util.List;

/** What a capability's kinds and facets are called in a search: one bean a capability. */
public interface SearchWords {

    List<ShownKind> kinds();

    default List<ShownFacet> facets() {
        return List.of();
    }
}
