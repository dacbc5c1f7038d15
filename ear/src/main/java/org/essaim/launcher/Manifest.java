package org.essaim.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts about a backup as {@code name=value} lines, in the order of their names. */
final class Manifest {

    /** Of the archive; a later one that an older portal cannot read gets another. */
    static final String FORMAT = "1";

    private final Map<String, String> facts = new TreeMap<>();

    static Manifest read(InputStream content) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        var manifest = new Manifest();
        properties.stringPropertyNames().forEach(name -> manifest.put(name, properties.getProperty(name)));
        return manifest;
    }

    Manifest put(String name, Object value) {
        facts.put(name, String.valueOf(value));
        return this;
    }

    /** Empty when it is unknown. */
    String text(String name) {
        return facts.getOrDefault(name, "");
    }

    /** A list that was put with commas between. */
    List<String> list(String name) {
        return text(name).isEmpty() ? List.of() : List.of(text(name).split(",", -1));
    }

    /** Facts whose names begin so, without that beginning. */
    Map<String, String> below(String prefix) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        fact -> fact.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (a, b) -> b,
                        TreeMap::new));
    }

    byte[] bytes() {
        var properties = new Properties();
        properties.putAll(facts);
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
