package org.essaim.library.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.discovery.FacetSource;
import org.essaim.discovery.SearchFacet;

/** By what scenarios and resources may be narrowed besides their discipline and level. */
@ApplicationScoped
public class LibraryFacets implements FacetSource {

    /** Role of the pupil. */
    public static final SearchFacet FLIP = new SearchFacet("flip", 30, 10);
    /** Minutes in class: codes of {@code ClassTime}. */
    public static final SearchFacet DURATION = new SearchFacet("duration", 40, 10);
    /** Codes of licences. */
    public static final SearchFacet LICENCE = new SearchFacet("licence", 50, 20);

    @Override
    public List<SearchFacet> facets() {
        return List.of(FLIP, DURATION, LICENCE);
    }
}
