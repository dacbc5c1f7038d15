package org.essaim.library.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.library.imports.ImportProgress.LineError;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.text.Text;
import org.essaim.vocabulary.TermKind;

/**
 * Lines to resources. What a line lacks or has wrong makes it fail; a field that nobody knows, or a discipline or level
 * that no vocabulary has, is remarked once and costs nothing (the word becomes a keyword).
 */
class LineParser {

    /** A vocabulary that finds the code of what a person wrote. */
    interface Codes {
        Optional<String> codeOf(TermKind kind, String text);
    }

    /** Why a line cannot be used. */
    static final class UnusableLineException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient LineError error;

        UnusableLineException(int line, String key, String... arguments) {
            super(key);
            this.error = new LineError(line, "library.problem.import." + key, List.of(arguments));
        }

        LineError error() {
            return error;
        }
    }

    private static final Set<String> FIELDS =
            Set.of("id", "title", "text", "url", "disciplines", "levels", "keywords", "licence", "authors", "language");
    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_WORD = 200;
    private static final int MOST_WORDS = 200;

    private final Codes codes;
    private final Set<String> remarked = new HashSet<>();
    private final List<LineError> remarks = new ArrayList<>();

    LineParser(Codes codes) {
        this.codes = codes;
    }

    /** The remarks since the last call. */
    List<LineError> takeRemarks() {
        var taken = List.copyOf(remarks);
        remarks.clear();
        return taken;
    }

    ImportedResource parse(NdjsonLine line) throws UnusableLineException {
        var number = line.number();
        var object = object(line);
        object.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> remark(number, "unknownField", name));
        var keywords = new ArrayList<>(words(object, "keywords", number));
        return new ImportedResource(
                number,
                required(object, "id", LONGEST_ID, number),
                required(object, "title", LONGEST_TITLE, number),
                body(object, number),
                url(object, number),
                known(object, "disciplines", TermKind.DISCIPLINE, keywords, number),
                known(object, "levels", TermKind.LEVEL, keywords, number),
                keywords.stream().distinct().toList(),
                licence(object, number),
                words(object, "authors", number),
                language(object, number));
    }

    private static JsonObject object(NdjsonLine line) throws UnusableLineException {
        if (line.text() == null) {
            throw new UnusableLineException(
                    line.number(), line.problem().substring(line.problem().lastIndexOf('.') + 1));
        }
        try (var reader = READERS.createReader(new StringReader(line.text()))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            // Told below, like JSON of another shape. The parser has no exception of its own for deep nesting.
        }
        throw new UnusableLineException(line.number(), "notAnObject");
    }

    private static String required(JsonObject object, String name, int longest, int line) throws UnusableLineException {
        var text = text(object, name, line);
        if (text.isEmpty()) {
            throw new UnusableLineException(line, "missing", name);
        }
        return limited(text, name, longest, line);
    }

    /** There must be a text; it may be empty when an address leads to one. */
    private static String body(JsonObject object, int line) throws UnusableLineException {
        var text = text(object, "text", line);
        if (text.isEmpty() && text(object, "url", line).isEmpty()) {
            throw new UnusableLineException(line, "missing", "text");
        }
        if (new MarkdownRules().broken("text", text).isPresent()) {
            throw new UnusableLineException(line, "heavy", "text");
        }
        return text;
    }

    private static String url(JsonObject object, int line) throws UnusableLineException {
        var text = limited(text(object, "url", line), "url", WebAddress.LONGEST, line);
        if (!text.isEmpty() && WebAddress.of(text).isEmpty()) {
            throw new UnusableLineException(line, "url");
        }
        return WebAddress.kept(text);
    }

    private static String language(JsonObject object, int line) throws UnusableLineException {
        var text = text(object, "language", line);
        if (!text.isEmpty() && !LANGUAGE.matcher(text).matches()) {
            throw new UnusableLineException(line, "language", text);
        }
        return text.isEmpty() ? "fr" : text;
    }

    private String licence(JsonObject object, int line) throws UnusableLineException {
        var text = limited(text(object, "licence", line), "licence", LONGEST_WORD, line);
        return text.isEmpty() ? "" : codes.codeOf(TermKind.LICENCE, text).orElse(text);
    }

    private List<String> known(JsonObject object, String name, TermKind kind, List<String> keywords, int line)
            throws UnusableLineException {
        var known = new ArrayList<String>();
        for (var word : words(object, name, line)) {
            var code = codes.codeOf(kind, word);
            code.ifPresentOrElse(known::add, () -> {
                keywords.add(word);
                remark(line, "unknownCode", name, word);
            });
        }
        return known.stream().distinct().toList();
    }

    private static List<String> words(JsonObject object, String name, int line) throws UnusableLineException {
        var value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > MOST_WORDS) {
            throw new UnusableLineException(line, "list", name);
        }
        var words = new ArrayList<String>();
        for (var each : array) {
            if (!(each instanceof JsonString word)) {
                throw new UnusableLineException(line, "list", name);
            }
            words.add(limited(Text.clean(word.getString()), name, LONGEST_WORD, line));
        }
        return words.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** Empty when it is missing; a number is taken as it is written. */
    private static String text(JsonObject object, String name, int line) throws UnusableLineException {
        var value = object.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString string) {
            return Text.clean(string.getString());
        }
        if (value instanceof JsonNumber number && "id".equals(name)) {
            return number.toString();
        }
        throw new UnusableLineException(line, "notText", name);
    }

    private static String limited(String text, String name, int longest, int line) throws UnusableLineException {
        if (Text.length(text) > longest) {
            throw new UnusableLineException(line, "longField", name, String.valueOf(longest));
        }
        return text;
    }

    private void remark(int line, String key, String... arguments) {
        var error = new LineError(line, "library.problem.import." + key, List.of(arguments));
        if (remarked.size() < 1_000 && remarked.add(key + error.arguments())) {
            remarks.add(error);
        }
    }
}
