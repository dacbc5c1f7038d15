package org.essaim.web.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.essaim.shared.lists.Slice;

/**
 * The address of one page of a list: {@code /scenarios?discipline=SVT&niveau=5E&page=2}. The same choices give the same
 * address, whatever the order they were made in.
 */
public final class ListAddress {

    /** Parameter of the page, from 1; the first is left out. */
    private static final String PAGE = "page";

    private static final String FORM = "forme";
    private static final String CSV = "csv";

    /** One parameter with one value. */
    public record Parameter(String name, String value) {}

    private final String path;
    private final List<ListParameter<?>> parameters;
    private final Map<String, List<String>> chosen;
    private final int page;
    private final boolean csv;

    private ListAddress(String path, List<ListParameter<?>> parameters, Map<String, String[]> asked) {
        this.path = path;
        this.parameters = parameters;
        this.chosen = new TreeMap<>();
        for (var parameter : parameters) {
            var known = parameter.known(asked.getOrDefault(parameter.name(), new String[0]));
            if (!known.isEmpty()) {
                chosen.put(parameter.name(), known);
            }
        }
        this.page = page(first(asked, PAGE));
        this.csv = CSV.equals(first(asked, FORM));
    }

    /** Reads what was asked for; what is unknown is left out. */
    public static ListAddress read(String path, Map<String, String[]> asked, ListParameter<?>... parameters) {
        return new ListAddress(path, List.of(parameters), asked);
    }

    /** The same list, asked for something else. */
    public ListAddress asking(Map<String, String[]> asked) {
        return new ListAddress(path, parameters, asked);
    }

    private static String first(Map<String, String[]> asked, String name) {
        var values = asked.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static int page(String text) {
        return text.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(text)) - 1 : 0;
    }

    /** The page that was asked for. */
    public Slice slice(int size) {
        return new Slice(page, size);
    }

    /** Whether the whole list was asked for as a file. */
    public boolean isCsv() {
        return csv;
    }

    /** All values of a parameter. */
    public <V> Set<V> values(ListParameter<V> parameter) {
        var values = new LinkedHashSet<V>();
        chosen.getOrDefault(parameter.name(), List.of()).forEach(value -> values.add(parameter.value(value)));
        return values;
    }

    /** The value of a parameter that has one, such as the order or a text. */
    public <V> Optional<V> value(ListParameter<V> parameter) {
        return values(parameter).stream().findFirst();
    }

    public boolean has(String name, String value) {
        return chosen.getOrDefault(name, List.of()).contains(value);
    }

    /** As the address has it, empty when it is not there. */
    public String one(String name) {
        return chosen.getOrDefault(name, List.of("")).get(0);
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return parameters.stream().anyMatch(each -> each.isFilter() && chosen.containsKey(each.name()));
    }

    /** Chosen values that narrow the list, in the order of the parameters. */
    public List<Parameter> filters() {
        return fields(true);
    }

    /** What a form of the filters sends along: all but the filters. */
    public List<Parameter> others() {
        return fields(false);
    }

    private List<Parameter> fields(boolean filters) {
        return parameters.stream()
                .filter(each -> each.isFilter() == filters)
                .flatMap(each -> chosen.getOrDefault(each.name(), List.of()).stream()
                        .map(value -> new Parameter(each.name(), value)))
                .toList();
    }

    public String path() {
        return path;
    }

    /** This very page, as search engines shall know it. */
    public String address() {
        var content = new LinkedHashMap<>(chosen);
        parameters.stream().filter(ListParameter::isView).forEach(each -> content.remove(each.name()));
        return address(content, page);
    }

    /** Another page of the same list, from 0. */
    public String at(int other) {
        return address(chosen, other);
    }

    /** The whole list as a file. */
    public String csv() {
        var file = new TreeMap<>(chosen);
        file.put(FORM, List.of(CSV));
        return address(file, 0);
    }

    /** The first page with the value chosen, or without it when it was. */
    public String toggled(String name, String value) {
        var values = new ArrayList<>(chosen.getOrDefault(name, List.of()));
        if (!values.remove(value)) {
            values.add(value);
            values.sort(null);
        }
        return with(name, values);
    }

    /** The first page with this value alone, or without the parameter for an empty one. */
    public String with(String name, String value) {
        return with(name, value.isEmpty() ? List.of() : List.of(value));
    }

    /** The first page of everything, in the same order. */
    public String unfiltered() {
        return keeping(List.of());
    }

    /** The first page without any filter but these. */
    public String keeping(Collection<String> names) {
        var rest = new TreeMap<>(chosen);
        parameters.stream()
                .filter(each -> each.isFilter() && !names.contains(each.name()))
                .forEach(each -> rest.remove(each.name()));
        return address(rest, 0);
    }

    private String with(String name, Collection<String> values) {
        var others = new TreeMap<>(chosen);
        if (values.isEmpty()) {
            others.remove(name);
        } else {
            others.put(name, List.copyOf(values));
        }
        return address(others, 0);
    }

    private String address(Map<String, List<String>> values, int number) {
        var query = new StringBuilder();
        values.forEach((name, each) -> each.forEach(value -> append(query, name, value)));
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
