package org.essaim.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The address of one page of a filtered list: {@code /scenarios?discipline=SVT&niveau=5E&page=2}. The same choices give
 * the same address, whatever the order they were made in.
 */
public final class ListAddress {

    /** Parameter of the page, from 1; the first is left out. */
    static final String PAGE = "page";

    /** Parameter of the order; the usual one is left out. */
    static final String ORDER = "tri";

    /** One parameter with one value. */
    public record Parameter(String name, String value) {}

    private final String path;
    private final Map<String, List<String>> chosen;
    private final int page;

    private ListAddress(String path, Map<String, List<String>> chosen, int page) {
        this.path = path;
        this.chosen = chosen;
        this.page = page;
    }

    /**
     * Reads what was asked for; what is unknown is left out.
     *
     * @param known which values each parameter may have, in the order of the address
     */
    static ListAddress read(String path, Map<String, String[]> parameters, Map<String, Predicate<String>> known) {
        var chosen = new LinkedHashMap<String, List<String>>();
        known.forEach((name, isKnown) -> {
            var values = parameters.getOrDefault(name, new String[0]);
            var kept =
                    List.of(values).stream().filter(isKnown).distinct().sorted().toList();
            if (!kept.isEmpty()) {
                chosen.put(name, ORDER.equals(name) ? kept.subList(0, 1) : kept);
            }
        });
        return new ListAddress(path, chosen, page(parameters.get(PAGE)));
    }

    private static int page(String[] values) {
        try {
            return values == null ? 0 : Math.min(100_000, Math.max(0, Integer.parseInt(values[0]) - 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** From 0. */
    int page() {
        return page;
    }

    Set<String> chosen(String name) {
        return Set.copyOf(chosen.getOrDefault(name, List.of()));
    }

    /** The one value of a parameter, empty when it was not given. */
    String one(String name) {
        return chosen.getOrDefault(name, List.of("")).get(0);
    }

    boolean has(String name, String value) {
        return chosen.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return chosen.keySet().stream().anyMatch(name -> !ORDER.equals(name));
    }

    /** Chosen values that narrow the list, by parameter. */
    Map<String, List<String>> filters() {
        var filters = new LinkedHashMap<>(chosen);
        filters.remove(ORDER);
        return filters;
    }

    /** The filters, one by one. */
    List<Parameter> parameters() {
        return filters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .toList();
    }

    /** This very page. */
    public String address() {
        return address(chosen, page);
    }

    /** Another page of the same list. */
    public String at(int other) {
        return address(chosen, other);
    }

    /** The first page with the value chosen, or without it when it was. */
    String toggled(String name, String value) {
        var values = new ArrayList<>(chosen.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
            values.sort(null);
        }
        return with(name, values);
    }

    /** The first page of everything, in the same order. */
    public String unfiltered() {
        var rest = new LinkedHashMap<>(chosen);
        rest.keySet().retainAll(Set.of(ORDER));
        return address(rest, 0);
    }

    private String with(String name, Collection<String> values) {
        var others = new LinkedHashMap<>(chosen);
        if (values.isEmpty()) {
            others.remove(name);
        } else {
            others.put(name, List.copyOf(values));
        }
        return address(others, 0);
    }

    private String address(Map<String, List<String>> parameters, int number) {
        var query = new StringBuilder();
        parameters.keySet().stream()
                .sorted()
                .forEach(name -> parameters.get(name).forEach(value -> append(query, name, value)));
        if (number > 0) {
            append(query, PAGE, Integer.toString(number + 1));
        }
        return query.length() == 0 ? path : path + "?" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.length() == 0 ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
