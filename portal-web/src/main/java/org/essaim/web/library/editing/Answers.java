package org.essaim.web.library.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.web.gate.Encoded;

/** What a form sent, by the names of its fields: {@code title}, {@code phases[0].activities[2].minutes}. */
final class Answers {

    private final Map<String, List<String>> values;

    private Answers(Map<String, List<String>> values) {
        this.values = values;
    }

    static Answers of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, texts) -> values.put(name, List.of(texts)));
        return new Answers(values);
    }

    static Answers empty() {
        return new Answers(new LinkedHashMap<>());
    }

    /** Those that {@link #encoded} wrote into one text; anything else that is no use gives no answers. */
    static Answers decoded(String text) {
        var answers = empty();
        for (var pair : text.split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                answers.put(Encoded.decode(pair.substring(0, cut)), Encoded.decode(pair.substring(cut + 1)));
            }
        }
        return answers;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty when nothing was sent. */
    String text(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Set<String> set(String name) {
        return texts(name).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** A number that a script or a page of ours wrote, the other one when it is none. */
    long number(String name, long otherwise) {
        var text = text(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    /** One of the values of an enumeration, the other one when it is none. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var text = text(name);
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(otherwise);
    }

    /** As many as there are with ascending numbers: {@code phases[0]}, {@code phases[1]}… that have this field. */
    <T> List<T> list(String name, String field, Function<String, T> read) {
        var found = new ArrayList<T>();
        for (var i = 0; has(name + "[" + i + "]." + field); i++) {
            found.add(read.apply(name + "[" + i + "]."));
        }
        return List.copyOf(found);
    }

    Answers put(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    /** All of it as one text, to travel in a hidden field. */
    String encoded() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
