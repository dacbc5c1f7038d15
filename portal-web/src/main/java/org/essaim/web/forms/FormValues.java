package org.essaim.web.forms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.web.gate.Encoded;

/** What a form holds, by the names of its fields: {@code title}, {@code phases[0].activities[2].minutes}. */
public final class FormValues {

    private final Map<String, List<String>> values;

    private FormValues(Map<String, List<String>> values) {
        this.values = values;
    }

    /** As a request has them. */
    public static FormValues of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, texts) -> values.put(name, List.of(texts)));
        return new FormValues(values);
    }

    public static FormValues empty() {
        return new FormValues(new LinkedHashMap<>());
    }

    /** Those that {@link #encoded} wrote into one text; what is nothing of the kind gives none. */
    public static FormValues decoded(String text) {
        var values = empty();
        for (var pair : text.split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                values.put(Encoded.decode(pair.substring(0, cut)), Encoded.decode(pair.substring(cut + 1)));
            }
        }
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty when nothing was sent. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A number that a script or a page of ours wrote, the other one when it is none. */
    public long number(String name, long otherwise) {
        var text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    /** One of the values of an enumeration, the other one when it is none. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var text = text(name);
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(otherwise);
    }

    public FormValues put(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    /** All of it as one text, to travel in a hidden field. */
    public String encoded() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
