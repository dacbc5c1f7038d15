package org.essaim.web.discovery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchOrder;
import org.essaim.discovery.SearchRequest;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** A search as its public address tells it: {@code /recherche?q=fractions&niveau=CM2&tri=date&page=2}. */
final class SearchAddress {

    static final ListParameter<String> TEXT = ListParameter.text("q");
    static final ListParameter<SearchOrder> ORDER = ListParameter.order(SearchOrder.class, SearchAddress::word);
    /** Facets that are shown with all their values. */
    static final ListParameter<String> OPEN = ListParameter.view("plus", word -> Arrays.stream(SearchFacet.values())
            .anyMatch(facet -> name(facet).equals(word)));

    private static final String PATH = "/recherche";
    private static final Map<SearchFacet, ListParameter<String>> FACETS = facets();

    private final ListAddress list;

    private SearchAddress(ListAddress list) {
        this.list = list;
    }

    static SearchAddress of(Lists lists) {
        return new SearchAddress(lists.read(
                PATH,
                Stream.concat(FACETS.values().stream(), Stream.of(TEXT, ORDER, OPEN))
                        .toArray(ListParameter[]::new)));
    }

    private static Map<SearchFacet, ListParameter<String>> facets() {
        var facets = new EnumMap<SearchFacet, ListParameter<String>>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            facets.put(facet, ListParameter.codes(name(facet), value -> true));
        }
        return facets;
    }

    /** Name of the parameter of a facet. */
    static String name(SearchFacet facet) {
        return switch (facet) {
            case KIND -> "nature";
            case DISCIPLINE -> "discipline";
            case LEVEL -> "niveau";
            case FLIP -> "role";
            case DURATION -> "duree";
            case LICENCE -> "licence";
        };
    }

    /** Word for an order in the address; empty for the usual one. */
    static String word(SearchOrder order) {
        return switch (order) {
            case RELEVANCE -> "";
            case NEWEST -> "date";
            case TITLE -> "titre";
        };
    }

    ListAddress list() {
        return list;
    }

    String text() {
        return list.value(TEXT).orElse("");
    }

    SearchOrder order() {
        return list.value(ORDER).orElse(SearchOrder.RELEVANCE);
    }

    boolean isOpen(SearchFacet facet) {
        return list.has(OPEN.name(), name(facet));
    }

    /** What narrows the answers. */
    Map<SearchFacet, Set<String>> chosen() {
        var chosen = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        FACETS.forEach((facet, parameter) -> {
            var values = list.values(parameter);
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        });
        return chosen;
    }

    SearchRequest request(int size) {
        return new SearchRequest(
                text(), chosen(), true, order(), list.slice(size).page(), size);
    }

    /** The same words without any choice. */
    String wide() {
        return list.keeping(List.of(TEXT.name()));
    }
}
