package org.essaim.web.discovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchOrder;
import org.essaim.discovery.SearchRequest;
import org.essaim.shared.Text;
import org.essaim.web.Query;

/**
 * A search as its public address tells it: {@code /recherche?q=fractions&niveau=CM2&tri=date&page=2}. What cannot be
 * understood is left out, so that an address passed on by hand still finds something.
 */
record SearchAddress(
        String text, Map<SearchFacet, Set<String>> chosen, SearchOrder order, int page, Set<SearchFacet> open) {

    static final String PATH = "/recherche";
    static final String TEXT = "q";
    static final String ORDER = "tri";
    static final String PAGE = "page";
    /** Facets that are shown with all their values. */
    static final String OPEN = "plus";

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_VALUES = 50;

    /** Name of the parameter of a facet. */
    static String parameter(SearchFacet facet) {
        return switch (facet) {
            case KIND -> "nature";
            case DISCIPLINE -> "discipline";
            case LEVEL -> "niveau";
            case FLIP -> "role";
            case DURATION -> "duree";
            case LICENCE -> "licence";
        };
    }

    /** Value of the parameter of an order; null for the usual one. */
    static String parameter(SearchOrder order) {
        return switch (order) {
            case RELEVANCE -> null;
            case NEWEST -> "date";
            case TITLE -> "titre";
        };
    }

    static SearchAddress of(Query query) {
        var chosen = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        var open = new LinkedHashSet<SearchFacet>();
        for (var facet : SearchFacet.values()) {
            var values = query.values(parameter(facet));
            if (!values.isEmpty() && values.size() <= MOST_VALUES) {
                chosen.put(facet, new LinkedHashSet<>(values));
            }
            if (query.has(OPEN, parameter(facet))) {
                open.add(facet);
            }
        }
        return new SearchAddress(text(query), chosen, order(query), page(query), open);
    }

    /** Texts of any length are answered, by their beginning. */
    private static String text(Query query) {
        return Text.cut(first(query, TEXT), LONGEST_TEXT);
    }

    private static SearchOrder order(Query query) {
        var asked = first(query, ORDER);
        for (var order : SearchOrder.values()) {
            if (asked.equals(parameter(order))) {
                return order;
            }
        }
        return SearchOrder.RELEVANCE;
    }

    private static int page(Query query) {
        try {
            return Math.max(0, Integer.parseInt(first(query, PAGE)) - 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String first(Query query, String name) {
        var values = query.values(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    SearchRequest request(int size) {
        return new SearchRequest(text, chosen, true, order, page, size);
    }

    /** The one address of this search, whatever the order its parameters came in. */
    Query canonical() {
        var query = Query.of(PATH).with(TEXT, text);
        for (var choice : chosen.entrySet()) {
            for (var value : choice.getValue()) {
                query = query.toggle(parameter(choice.getKey()), value);
            }
        }
        return query.with(ORDER, parameter(order)).with(PAGE, page == 0 ? null : page + 1);
    }

    /** The same from its first page, with all values of the open facets: where a link of this page starts from. */
    Query base() {
        var query = canonical().without(PAGE);
        for (var facet : open) {
            query = query.toggle(OPEN, parameter(facet));
        }
        return query;
    }

    /** What a form that only changes one parameter must send along. */
    List<Map.Entry<String, String>> others(String changed) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        if (!text.isEmpty() && !TEXT.equals(changed)) {
            fields.add(Map.entry(TEXT, text));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> fields.add(Map.entry(parameter(facet), value))));
        var order = parameter(order());
        if (order != null && !ORDER.equals(changed)) {
            fields.add(Map.entry(ORDER, order));
        }
        return fields;
    }
}
