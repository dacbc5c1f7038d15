package org.essaim.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String TABLE = table(330, "|x|\n".repeat(3_000));

    @Test
    void anOrdinaryTextIsShownWithItsHeadingsLowered() {
        assertThat(html("# Titre\n\n- un\n- **deux**")).contains("<h3>Titre</h3>", "<li>un</li>");
        assertThat(html("##### Titre")).contains("<h6>");
    }

    @Test
    void aTableOfAsManyCellsAsAllowedIsShown() {
        var most = table(50, "|x|\n".repeat(99));
        assertThat(html(most)).contains("<td>x</td>");
        assertThat(broken(most)).isNull();
    }

    @Test
    void aTableWhoseRowsAreFilledUpToItsHeadIsRefusedBeforeItIsParsed() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(broken(TABLE)).isEqualTo("problem.markdown.cells");
            assertThat(html(TABLE)).isNull();
        });
    }

    @Test
    void manyTablesAreCountedTogether() {
        assertThat(broken(table(70, "x\n".repeat(60)))).isNull();
        assertThat(broken((table(70, "x\n".repeat(60)) + "\n").repeat(2))).isEqualTo("problem.markdown.cells");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s|a|b|\n%s|-|-|\n%s|x|\n%s|x|\n",
                "%sa|b\n%s-|-\n%sx\n%sx\n",
                "%sa | b\n%s :-: | --:\t\n%sx\n%sx\n",
                "%s|a|b\n%s|-|-\n%sx|y\n%s|-|-\n"
            })
    void theCellsOfATableAreNeverUndercounted(String shape) {
        for (var prefix : new String[] {"", "> ", ">> ", "  ", "> > ", ">"}) {
            var text = shape.replace("%s", prefix);
            var cells = html(text).split("<t[dh](?=[ >])", -1).length - 1;
            assertThat(cells).as(text).isPositive().isLessThanOrEqualTo((int) TableCells.atMost(text));
        }
        var listed = "- " + shape.replace("%s", "  ").strip();
        var cells = html(listed).split("<t[dh](?=[ >])", -1).length - 1;
        assertThat(cells).as(listed).isPositive().isLessThanOrEqualTo((int) TableCells.atMost(listed));
    }

    @Test
    void repeatedLinkReferencesAreBounded() {
        var references = "[a]: https://example.org/" + "x".repeat(1_000) + "\n\n" + "[a] ".repeat(3_000);
        assertThat(broken(references)).isEqualTo("problem.markdown.size");
        assertThat(html(references)).isNull();
        assertThat(Markdown.words(references)).hasSizeLessThan(references.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "> - ", "**a _b "})
    void aTextNestedTooDeeplyIsRefused(String opening) {
        var nested = opening.repeat(60) + "x" + (opening.startsWith("**") ? "_ **".repeat(60) : "");
        assertThat(broken(nested)).isEqualTo("problem.markdown.nesting");
    }

    @Test
    void aListOfTenLevelsIsAccepted() {
        var list = new StringBuilder();
        for (var level = 0; level < 10; level++) {
            list.append("  ".repeat(level)).append("- *un* **point**\n");
        }
        assertThat(broken(list.toString())).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "[",
                "*",
                "_",
                "`",
                "<",
                ">",
                "![",
                "[a](",
                "[]",
                "**a ",
                "*a **b ",
                "<?",
                "<!--",
                "<![CDATA[",
                "&",
                "\\",
                "- ",
                "\"- a\n\"",
                "\"> a\n\"",
                "\"[a]: b\n\"",
                "`a``",
                "*_",
                "[a](b",
                "\"|a\n|-\n\"",
                "a|"
            })
    void longRunsOfSignsAreParsedQuickly(String sign) {
        var run = sign.repeat(20_000 / sign.length());
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            new MarkdownRules().broken("text", run);
            Markdown.html(run, 2, UnaryOperator.identity());
            assertThat(Markdown.words(run)).isNotNull();
        });
    }

    @Test
    void theFinishedHtmlIsBoundedToo() {
        assertThat(Markdown.html("a", 0, html -> html.repeat(20_000))).isEmpty();
    }

    @Test
    void textsOfOnePageAreCountedTogether() {
        var page = new MarkdownRules();
        var million = "a".repeat(1_000_000);
        assertThat(page.broken("one", million)).isEmpty();
        assertThat(page.broken("two", million)).isEmpty();
        assertThat(page.broken("three", million)).map(Violation::messageKey).contains("problem.markdown.size");
    }

    @Test
    void anExpensiveTextIsRefusedByItsField() {
        assertThatThrownBy(() -> MarkdownRules.require("reason", TABLE))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsExactly("reason"));
    }

    @Test
    void thePlainTextOfMarkdownIsItsWords() {
        assertThat(Markdown.words("## Titre\n\nUn *mot* et un [lien](https://example.org).\n\n- a\n- b"))
                .contains("Titre", "Un mot et un", "lien")
                .doesNotContain("#", "*");
        assertThat(Markdown.words("On retient :\n\n- commencer petit\n  - une heure\n- vérifier\n\n1. Dire"))
                .isEqualTo("On retient :\ncommencer petit\nune heure\nvérifier\n1. Dire");
        assertThat(Markdown.words(">".repeat(50_000) + " x")).contains("x");
        assertThat(Markdown.words("*a _b ".repeat(20_000))).contains("a");
    }

    private static String table(int columns, String rows) {
        return "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + rows;
    }

    private static String broken(String markdown) {
        return new MarkdownRules()
                .broken("text", markdown)
                .map(Violation::messageKey)
                .orElse(null);
    }

    private static String html(String markdown) {
        return Markdown.html(markdown, 2, UnaryOperator.identity()).orElse(null);
    }

    @Test
    void whoJudgesATextReadsWhereItsLinksLead() {
        assertThat(Markdown.wordsAndTargets("Voir [ma **banque**](https://evil.example/) et <https://example.org/>."))
                .isEqualTo("Voir ma banque <https://evil.example/> et https://example.org/.");
        assertThat(Markdown.words("Voir [ma banque](https://evil.example/).")).isEqualTo("Voir ma banque.");
    }
}
