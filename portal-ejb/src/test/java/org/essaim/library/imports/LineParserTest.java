package org.essaim.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.library.imports.ImportProgress.LineError;
import org.essaim.library.imports.LineParser.UnusableLineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineParserTest {

    private static final Map<String, String> CODES =
            Map.of("maths", "MATHS", "6e", "6E", "CC BY-SA 4.0", "CC-BY-SA-4.0");

    private final LineParser parser = new LineParser((kind, text) -> Optional.ofNullable(CODES.get(text)));

    @Test
    void aWholeLineBecomesAResource() throws UnusableLineException {
        var resource =
                parse("{\"id\":\"a-1\",\"title\":\" Titre \",\"text\":\"Texte\",\"url\":\"https://example.org/a\","
                        + "\"disciplines\":[\"maths\"],\"levels\":[\"6e\",\"6e\"],\"keywords\":[\"aire\"],"
                        + "\"licence\":\"CC BY-SA 4.0\",\"authors\":[\"A\",\"B\"],\"language\":\"en\"}");
        assertThat(resource)
                .isEqualTo(new ImportedResource(
                        1,
                        "a-1",
                        "Titre",
                        "Texte",
                        "https://example.org/a",
                        List.of("MATHS"),
                        List.of("6E"),
                        List.of("aire"),
                        "CC-BY-SA-4.0",
                        List.of("A", "B"),
                        "en"));
        assertThat(parser.takeRemarks()).isEmpty();
    }

    @Test
    void unknownFieldsAndCodesAreRemarkedOnceEach() throws UnusableLineException {
        var line = "{\"id\":\"1\",\"title\":\"t\",\"text\":\"x\",\"source\":1,\"disciplines\":[\"alchimie\"]}";
        assertThat(parse(line).keywords()).containsExactly("alchimie");
        parse(line);
        assertThat(parser.takeRemarks())
                .containsExactly(
                        new LineError(1, "library.problem.import.unknownField", List.of("source")),
                        new LineError(1, "library.problem.import.unknownCode", List.of("disciplines", "alchimie")));
        parse(line);
        assertThat(parser.takeRemarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|notAnObject",
                "{|notAnObject",
                "1|notAnObject",
                "{\"title\":\"t\",\"text\":\"x\"}|missing",
                "{\"id\":\"\",\"title\":\"t\",\"text\":\"x\"}|missing",
                "{\"id\":\"1\",\"text\":\"x\"}|missing",
                "{\"id\":\"1\",\"title\":\"t\"}|missing",
                "{\"id\":\"1\",\"title\":{},\"text\":\"x\"}|notText",
                "{\"id\":\"1\",\"title\":\"t\",\"text\":\"x\",\"keywords\":\"k\"}|list",
                "{\"id\":\"1\",\"title\":\"t\",\"text\":\"x\",\"authors\":[1]}|list",
                "{\"id\":\"1\",\"title\":\"t\",\"text\":\"x\",\"url\":\"javascript:alert(1)\"}|url",
                "{\"id\":\"1\",\"title\":\"t\",\"text\":\"x\",\"url\":\"http://\"}|url",
                "{\"id\":\"1\",\"title\":\"t\",\"text\":\"x\",\"language\":\"Français\"}|language"
            })
    void aBadLineIsReportedWithItsReason(String line, String key) {
        var refused = catchThrowableOfType(UnusableLineException.class, () -> parse(line));
        assertThat(refused.error().messageKey()).isEqualTo("library.problem.import." + key);
    }

    @Test
    void whatAReportQuotesOfALineIsShortAndClean() throws UnusableLineException {
        parse("{\"id\":1,\"title\":\"t\",\"text\":\"x\",\"a\\u0000\\u202eb\":1,\"" + "k".repeat(500_000) + "\":1,\""
                + "k".repeat(500_001) + "\":1}");
        assertThat(parser.takeRemarks())
                .extracting(LineError::arguments)
                .containsExactly(List.of("ab"), List.of("k".repeat(100)));
        var refused = catchThrowableOfType(
                UnusableLineException.class,
                () -> parse("{\"id\":1,\"title\":\"t\",\"text\":\"x\",\"language\":\"" + "é".repeat(500_000) + "\"}"));
        assertThat(refused.error().arguments()).containsExactly("é".repeat(100));
    }

    @Test
    void aDeeplyNestedLineIsBad() {
        assertThat(catchThrowableOfType(UnusableLineException.class, () -> parse("[".repeat(200_000))))
                .isNotNull();
    }

    @Test
    void aLineWithAnAddressNeedsNoText() throws UnusableLineException {
        assertThat(parse("{\"id\":7,\"title\":\"t\",\"text\":\"\",\"url\":\"https://example.org\"}")
                        .externalId())
                .isEqualTo("7");
    }

    private ImportedResource parse(String line) throws UnusableLineException {
        return parser.parse(NdjsonLine.of(1, line));
    }
}
