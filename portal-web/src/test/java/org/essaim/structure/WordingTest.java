package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text that the code can ask for is there, and each that is there can be asked for. */
class WordingTest {

    /** What entries of the journal say that nobody can change. */
    private static final Set<String> KEPT = Set.of("networks.audited.in");

    private static final Wording WORDING = new Wording();
    private static final Enums ENUMS = new Enums();
    private static final Stems STEMS = new Stems(ENUMS);

    @Test
    void everyNamedMessageKeyExists() {
        var missing = new TreeMap<>(WORDING.literals());
        missing.keySet().removeIf(key -> key.endsWith(".") || WORDING.isKnownInEveryNumber(key));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyComposedMessageKeyIsListedInStems() {
        var silent = new TreeMap<>(WORDING.literals());
        silent.keySet().removeIf(key -> !key.endsWith(".") || STEMS.tails().containsKey(key) || isBundle(key));
        assertThat(silent).as("add them to Stems, with all that can follow").isEmpty();
        assertThat(WORDING.literals().keySet())
                .as("beginnings that no source has any more")
                .containsAll(STEMS.tails().keySet());
    }

    @Test
    void everyComposedMessageKeyExists() {
        assertThat(composed()).isNotEmpty().allMatch(WORDING::isKnown);
    }

    @Test
    void anEnumerationWithNamesHasThemAll() {
        var missing = new TreeSet<String>();
        for (var key : WORDING.keys()) {
            var parts = List.of(key.split("\\."));
            if (namesConstant(parts)) {
                ENUMS.constants(parts.get(1)).stream()
                        .map(constant -> parts.get(0) + "." + parts.get(1) + "." + constant)
                        .filter(wanted -> !WORDING.isKnown(wanted))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noMessageKeyIsUnused() {
        var left = new TreeSet<>(WORDING.keys());
        left.removeAll(composed());
        left.removeAll(KEPT);
        left.removeIf(key -> WORDING.literals().containsKey(key.replaceFirst("\\.(none|one|many)$", ""))
                || WORDING.literals().containsKey(key)
                || WORDING.hints().contains(key)
                || namesConstant(List.of(key.split("\\."))));
        assertThat(left).isEmpty();
    }

    /** « 1 mises à jour »: what is said of a number is chosen by it, or neutral, or a limit, which is never one. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            fr; (?!plus|dans|sous|sans|puis|pas|vous|nous)\\p{Ll}+[sx]; au (plus|moins)|pas plus de|dépasse|déjà
            en; (?!is|was|has|as|this|less)\\p{Ll}+s; at (most|least)|more than|longer than|already""")
    void whatIsCountedHasItsSingular(String language, String plural, String limit) {
        var counted = Pattern.compile("\\{\\d(,number)?}[ \u00a0\u202f](" + plural + ")(?!\\p{L})");
        var isLimit = Pattern.compile(limit, Pattern.CASE_INSENSITIVE);
        var texts = Wording.bundleFiles()
                .filter(file -> file.toString().endsWith("_en.properties") == language.equals("en"))
                .map(Wording::load)
                .toList();
        assertThat(texts).hasSizeGreaterThan(5);
        var wrong = new TreeMap<String, String>();
        var seen = 0;
        for (var bundle : texts) {
            for (var key : bundle.stringPropertyNames()) {
                var text = bundle.getProperty(key);
                if (counted.matcher(text).find()) {
                    seen++;
                    if (!key.endsWith(".many")
                            && !text.contains(",choice,")
                            && !isLimit.matcher(text).find()) {
                        wrong.put(key, text);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** Every number has its words: what is said of many is said of one. */
    @Test
    void manyNeverStandsWithoutOne() {
        assertThat(WORDING.keys().stream().filter(key -> key.endsWith(".many")).toList())
                .hasSizeGreaterThan(20)
                .allMatch(key -> WORDING.isKnown(key.replaceFirst("many$", "one")), "has its singular");
    }

    private static List<String> composed() {
        return STEMS.tails().entrySet().stream()
                .flatMap(stem -> stem.getValue().stream().map(stem.getKey()::concat))
                .toList();
    }

    /** Completed by the name of an enumeration and its constant, or by {@code LibraryWords}. */
    private static boolean isBundle(String stem) {
        return stem.indexOf('.') == stem.length() - 1;
    }

    private static boolean namesConstant(List<String> parts) {
        return parts.size() == 3
                && ENUMS.isKnown(parts.get(1))
                && ENUMS.constants(parts.get(1)).contains(parts.get(2));
    }
}
