package org.essaim.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the interface, and what the sources of both modules say of them. */
final class Wording {

    /** Of the pages, and of what letters say too. */
    private static final List<Path> BUNDLES =
            List.of(Path.of("src/main/resources/i18n"), Path.of("../portal-ejb/src/main/resources/i18n"));

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../portal-ejb/src/main/java"), Path.of("src/main/webapp"));

    /** A literal of Java, or one of EL inside a view. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([\\w.+-]*)'");

    /** A key inside the SQL of what is told about rows. */
    private static final Pattern TOLD = Pattern.compile("\\{([a-z]+(?:\\.\\w+)+)[|}]");

    /** Where {@code LibraryWords} takes a key without its first part. */
    private static final Pattern LIBRARY_WORDS = Pattern.compile("\\bwords\\s*\\.text\\(");

    /** Named by Faces itself, not by our code. */
    private static final String FACES = "faces";

    private final Set<String> keys = new TreeSet<>();
    private final Map<String, Path> literals = new TreeMap<>();
    private final Set<String> hints = new TreeSet<>();

    Wording() {
        bundleFiles()
                .filter(file -> !file.getFileName().toString().startsWith(FACES))
                .forEach(file -> keys.addAll(load(file).stringPropertyNames()));
        SOURCES.stream()
                .flatMap(folder -> Stream.concat(files(folder, ".java"), files(folder, "ml")))
                .forEach(this::read);
    }

    /** Of both languages, which another test keeps in step. */
    Set<String> keys() {
        return keys;
    }

    boolean isKnown(String key) {
        return keys.contains(key);
    }

    /** A text, or the two of a singular and a plural. */
    boolean isKnownInEveryNumber(String key) {
        return isKnown(key) || isKnown(key + ".one") && isKnown(key + ".many");
    }

    /** Literals that begin like a key, and where; those that end with a point are completed at run time. */
    Map<String, Path> literals() {
        return literals;
    }

    /** Keys that a field shows when they are there. */
    Set<String> hints() {
        return hints;
    }

    private void read(Path source) {
        var text = content(source);
        if (source.toString().endsWith(".xhtml")) {
            FieldTexts.labels(source, text).forEach(key -> literals.put(key, source));
            FieldTexts.hints(source, text).forEach(hints::add);
        }
        var shape = Pattern.compile("(?:" + bundles() + ")(?:\\.[\\w+-]+)*\\.?");
        literals(text)
                .map(literal -> literal.replaceAll("^\\{|}$", ""))
                .filter(literal ->
                        literal.contains(".") && shape.matcher(literal).matches())
                .filter(literal -> !literal.matches("mail\\.(smtp|transport)\\..*"))
                .forEach(literal -> literals.put(literal, source));
        if (source.toString().endsWith(".java")) {
            TOLD.matcher(text)
                    .results()
                    .map(told -> told.group(1))
                    .filter(key -> shape.matcher(key).matches())
                    .forEach(key -> literals.put(key, source));
        }
        LIBRARY_WORDS
                .matcher(text)
                .results()
                .flatMap(call -> literals(upToItsEnd(text, call.end())))
                .filter(literal -> literal.matches("[a-z]\\w*(\\.[\\w+-]+)*\\.?"))
                .forEach(literal -> literals.put("library." + literal, source));
    }

    /** The arguments of a call, from behind its opening bracket on. */
    private static String upToItsEnd(String text, int begin) {
        var open = 1;
        var end = begin;
        while (open > 0) {
            var sign = text.charAt(end++);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return text.substring(begin, end);
    }

    private static Stream<String> literals(String text) {
        return LITERAL.matcher(text)
                .results()
                .flatMap(found -> found.group(1) == null
                        ? Stream.of(found.group(2))
                        : Stream.concat(Stream.of(found.group(1)), nested(found.group(1))));
    }

    /** An attribute of a view holds expressions with literals of their own. */
    private static Stream<String> nested(String attribute) {
        return attribute.contains("'") ? literals(attribute) : Stream.empty();
    }

    private static String bundles() {
        return bundleFiles()
                .map(file -> file.getFileName().toString().replaceFirst("(_en)?\\.properties", ""))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    static Stream<Path> bundleFiles() {
        return BUNDLES.stream().flatMap(folder -> files(folder, ".properties"));
    }

    static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ending))
                            .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
