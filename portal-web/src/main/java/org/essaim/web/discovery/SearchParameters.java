package org.essaim.web.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchOrder;
import org.essaim.discovery.SearchRequest;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Text;

/** Reads the parameters of {@code /api/search}; what is wrong is reported by parameter, all at once. */
final class SearchParameters {

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_VALUES = 50;
    private static final int USUAL_SIZE = 20;

    private final MultivaluedMap<String, String> parameters;
    private final Set<String> kinds;
    private final List<SearchFacet> facets;
    private final List<Violation> violations = new ArrayList<>();

    private SearchParameters(MultivaluedMap<String, String> parameters, Set<String> kinds, List<SearchFacet> facets) {
        this.parameters = parameters;
        this.kinds = kinds;
        this.facets = facets;
    }

    /** Name of the parameter, and of the facet in the response. */
    static String name(SearchFacet facet) {
        return facet.equals(SearchFacet.KIND) ? "type" : facet.key();
    }

    /**
     * @param kinds those that exist
     * @param facets those that exist
     * @throws InvalidException with every parameter that is wrong
     */
    static SearchRequest read(MultivaluedMap<String, String> parameters, Set<String> kinds, List<SearchFacet> facets) {
        return new SearchParameters(parameters, kinds, facets).request();
    }

    private SearchRequest request() {
        var text = text();
        var verbatim = verbatim();
        var chosen = chosen();
        var order = order();
        var size = number("size", USUAL_SIZE, 1, SearchRequest.MOST);
        var page = number("page", 0, 0, SearchRequest.DEEPEST / Math.max(1, size) - 1);
        if (!violations.isEmpty()) {
            throw new InvalidException(violations);
        }
        return new SearchRequest(text, verbatim, chosen, true, order, page, size);
    }

    private String text() {
        var text = parameters.getFirst("q");
        if (Text.length(text) > LONGEST_TEXT) {
            violations.add(Violation.of("q", "discovery.problem.text", LONGEST_TEXT));
        }
        return text;
    }

    private boolean verbatim() {
        var given = parameters.getFirst("verbatim");
        if (given == null || given.isBlank() || "false".equals(given)) {
            return false;
        }
        if (!"true".equals(given)) {
            violations.add(Violation.of("verbatim", "discovery.problem.choice", "true, false"));
        }
        return true;
    }

    private Map<SearchFacet, Set<String>> chosen() {
        var chosen = new LinkedHashMap<SearchFacet, Set<String>>();
        for (var facet : facets) {
            var values = values(name(facet));
            if (values.size() > MOST_VALUES) {
                violations.add(Violation.of(name(facet), "discovery.problem.values", MOST_VALUES));
            } else if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        var types = chosen.get(SearchFacet.KIND);
        if (types != null && !kinds.containsAll(types)) {
            violations.add(Violation.of("type", "discovery.problem.choice", String.join(", ", new TreeSet<>(kinds))));
        }
        return chosen;
    }

    /** Repeated, separated by commas, or both. */
    private Set<String> values(String name) {
        var given = parameters.get(name);
        if (given == null) {
            return Set.of();
        }
        var values = new LinkedHashSet<String>();
        for (var each : given) {
            for (var part : each.split(",")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    private SearchOrder order() {
        var given = parameters.getFirst("sort");
        if (given == null || given.isBlank()) {
            return SearchOrder.RELEVANCE;
        }
        for (var order : SearchOrder.values()) {
            if (order.name().equalsIgnoreCase(given)) {
                return order;
            }
        }
        violations.add(Violation.of("sort", "discovery.problem.choice", names()));
        return SearchOrder.RELEVANCE;
    }

    private static String names() {
        var names = new ArrayList<String>();
        for (var order : SearchOrder.values()) {
            names.add(order.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", names);
    }

    private int number(String name, int usual, int least, int most) {
        var given = parameters.getFirst(name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(given.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        violations.add(Violation.of(name, "discovery.problem.number", least, most));
        return usual;
    }
}
