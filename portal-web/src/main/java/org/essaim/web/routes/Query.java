package org.essaim.web.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.web.gate.Encoded;
import org.essaim.web.gate.FacesParameter;

/**
 * An address with its query, to make its neighbours from: the same list with one filter more, or on another page.
 * Parameters keep their order; those without a value are left out.
 */
public final class Query {

    private record Parameter(String name, String value) {}

    private final String path;
    private final List<Parameter> parameters;

    private Query(String path, List<Parameter> parameters) {
        this.path = path;
        this.parameters = List.copyOf(parameters);
    }

    /** Of an address such as {@code /scenarios?niveau=CM2&page=2}. */
    public static Query of(String address) {
        var mark = address.indexOf('?');
        if (mark < 0) {
            return new Query(address, List.of());
        }
        return new Query(
                address.substring(0, mark),
                Arrays.stream(address.substring(mark + 1).split("&"))
                        .map(Query::parameter)
                        .filter(each -> !each.name().isEmpty() && !each.value().isEmpty())
                        .toList());
    }

    private static Parameter parameter(String text) {
        var equals = text.indexOf('=');
        return equals < 0
                ? new Parameter(Encoded.decode(text), "")
                : new Parameter(Encoded.decode(text.substring(0, equals)), Encoded.decode(text.substring(equals + 1)));
    }

    /** Without the parameters that no address has a use for, though somebody wrote them into a link. */
    Query withoutReserved() {
        return keep(each -> !FacesParameter.isReserved(each.name()));
    }

    boolean hasReserved() {
        return parameters.stream().anyMatch(each -> FacesParameter.isReserved(each.name()));
    }

    /** With this value alone for the parameter; without the parameter when the value is null or empty. */
    public Query with(String name, Object value) {
        var others = without(name);
        return value == null || value.toString().isEmpty() ? others : others.and(name, value.toString());
    }

    Query without(String name) {
        return keep(each -> !each.name().equals(name));
    }

    private Query and(String name, String value) {
        return new Query(
                path,
                Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value)))
                        .toList());
    }

    private Query keep(Predicate<Parameter> which) {
        return new Query(path, new ArrayList<>(parameters.stream().filter(which).toList()));
    }

    /** The address, ready for a link. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.stream()
                                .map(each -> encode(each.name()) + "=" + encode(each.value()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
