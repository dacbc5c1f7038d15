package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.discovery.FacetValue;
import org.essaim.discovery.FoundItem;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchFacets;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SearchResults;
import org.essaim.discovery.SiteSearch;
import org.essaim.discovery.Understood;
import org.essaim.shared.viewer.CurrentViewer;

/** {@code GET /api/search}: the same results as the page, for programs. */
@Path("search")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    private SiteSearch search;

    @Inject
    private SearchFacets facets;

    @Inject
    private FacetLabels labels;

    @Inject
    private CurrentViewer viewer;

    @GET
    public Response search(@Context UriInfo address) {
        var request = SearchParameters.read(address.getQueryParameters(), search.kinds(), facets.all());
        var results = search.search(request);
        return Response.ok(json(request, results, viewer.current().locale()))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Language, Cookie, Authorization")
                .build();
    }

    private ApiSearch json(SearchRequest request, SearchResults results, Locale locale) {
        var whole = results.wholeAfter((long) request.page() * request.size());
        var items = new ArrayList<ApiSearch.Item>(results.items().size());
        results.items().forEach(item -> items.add(item(item, items.size() < whole)));
        Map<String, List<ApiSearch.Value>> counted = new LinkedHashMap<>();
        results.facets()
                .forEach((facet, values) -> counted.put(SearchParameters.name(facet), values(facet, values, locale)));
        return new ApiSearch(
                results.total(),
                results.whole(),
                items,
                counted,
                filters(results.understood()),
                filters(results.wished()),
                results.corrected(),
                results.suggestion());
    }

    private static List<ApiSearch.Filter> filters(List<Understood> understood) {
        return understood.stream()
                .map(each -> new ApiSearch.Filter(
                        SearchParameters.name(each.facet()),
                        each.values().stream().sorted().toList(),
                        each.words(),
                        each.without()))
                .toList();
    }

    private static ApiSearch.Item item(FoundItem found, boolean allWords) {
        return new ApiSearch.Item(
                found.id(),
                found.stored().get("externalId"),
                found.kind(),
                found.title(),
                found.url(),
                found.excerptHtml(),
                found.score(),
                allWords);
    }

    private List<ApiSearch.Value> values(SearchFacet facet, List<FacetValue> values, Locale locale) {
        return values.stream()
                .map(value ->
                        new ApiSearch.Value(value.value(), labels.label(facet, value.value(), locale), value.count()))
                .toList();
    }
}
