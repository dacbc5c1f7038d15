package org.essaim.discovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/** Every facet, as the capabilities bring them. */
@ApplicationScoped
@OpenTo(Caller.EVERYONE)
public class SearchFacets {

    @Inject
    @Any
    private Instance<FacetSource> sources;

    private List<SearchFacet> all;

    @PostConstruct
    void gather() {
        all = Stream.concat(
                        Stream.of(SearchFacet.KIND, SearchFacet.DISCIPLINE, SearchFacet.LEVEL),
                        sources.stream().flatMap(source -> source.facets().stream()))
                .sorted(Comparator.comparing(SearchFacet::place).thenComparing(SearchFacet::key))
                .toList();
    }

    /** In the order in which they are shown. */
    public List<SearchFacet> all() {
        return all;
    }
}
