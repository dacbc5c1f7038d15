package org.essaim.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void formulasAreMathMl() {
        assertThat(html("Soit \\(x^2\\) un carré")).contains("Soit <math><msup><mi>x</mi><mn>2</mn></msup></math> un");
        assertThat(html("\\[\\frac{1}{2}\\]")).contains("<math display=\"block\"><mfrac><mn>1</mn><mn>2</mn></mfrac>");
        assertThat(html("$$a=b$$")).contains("<math display=\"block\"><mi>a</mi><mo>=</mo><mi>b</mi></math>");
    }

    @Test
    void markdownWithinAFormulaIsNoMarkdown() {
        assertThat(html("\\(a*b*c_1 + d_2\\) et **gras**"))
                .doesNotContain("<em>")
                .contains("<strong>gras</strong>");
        assertThat(html("\\[\nx = 1\n- 2\n= 3\n\\]\n\n- un"))
                .contains("<math display=\"block\">", "<mo>-</mo>", "<li>un</li>")
                .doesNotContain("<h1>", "<h2>");
        assertThat(html("$$\n1. 2\n$$")).doesNotContain("<ol>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x \\in \\mathbb{N}^*",
                "\\left( \\frac{a}{b} \\right)",
                "\\sum_{i=0}^{n} i^2 = \\int_0^1 f(x)\\,dx",
                "\\begin{pmatrix}1 & 2\\\\ 3 & 4\\end{pmatrix}",
                "\\begin{cases} x & y \\\\ 1 & 2\\end{cases}",
                "\\vec{AB}\\cdot\\vec{CD}",
                "\\text{aire} = \\pi r^2",
                "25 % de 30",
                "3,14",
                "\\lim_{x\\to 0}",
                "\\lim\\limits_{x \\to +\\infty} f(x)",
                "\\binom{n}{k}",
                "\\operatorname{pgcd}(a,b)",
                "\\dfrac{1}{2}",
                "\\widehat{ABC} = 30^\\circ",
                "\\mathrm{H_2O}",
                "\\sqrt[3]{x} \\geq 2 \\times 10^{-3}",
                "a < b \\leq c \\neq d",
                "f'(x)",
                "\\overline{AB} \\perp (CD)",
                "\\overrightarrow{AB}"
            })
    void whatTeachersWriteIsDrawn(String latex) {
        assertThat(MathMl.of(latex, true)).as(latex).isPresent();
        assertThat(html("\\(" + latex + "\\)"))
                .contains("<math>")
                .doesNotContain("mfenced", "mstyle", "\\")
                .doesNotContain("$");
    }

    @Test
    void aCommaBetweenDigitsBelongsToTheNumber() {
        assertThat(html("\\(3,14\\)")).contains("<mn>3,14</mn>");
    }

    @Test
    void theBoundsOfASumStandBelowAndAboveIt() {
        assertThat(html("\\[\\sum_{i=0}^{n} i\\]")).contains("<munderover><mo>∑</mo>");
        assertThat(html("\\(\\sum_{i=0}^{n} i\\)")).contains("<msubsup><mo>∑</mo>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\(\\frac{1\\)",
                "\\(\\inconnue{x}=1\\)",
                "\\(\\newcommand{\\a}{\\a\\a}\\a\\)",
                "\\(\\ce{H2O}\\)",
                "\\(x$<b>$y\\)",
                "$$\\usepackage{x}$$"
            })
    void aWrongFormulaIsShownAsItWasTyped(String typed) {
        assertThat(html(typed))
                .doesNotContain("<math")
                .contains(typed.replace("<", "&lt;").replace(">", "&gt;"));
    }

    @Test
    void nothingInAFormulaIsATag() {
        assertThat(html("\\(<script>alert(1)</script>\\)"))
                .doesNotContain("<script")
                .contains("<mo>&lt;</mo>");
        assertThat(html("\\(\\text{<img src=x>}\\)")).doesNotContain("<img");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "\\[voir page trois\\]>[voir page trois]",
                "\\(sans fin>(sans fin",
                "cent $$ et plus>cent $$ et plus",
                "\\[ouvert>[ouvert"
            })
    void escapedSignsRoundWordsAreNoFormula(String typed, String shown) {
        assertThat(html(typed)).isEqualTo("<p>" + shown + "</p>\n");
    }

    @Test
    void aFormulaWithoutAnEndTakesNothingWithIt() {
        assertThat(html("\\[ x = 1\n\n- un\n- deux")).contains("<li>un</li>", "<li>deux</li>");
    }

    @Test
    void theWordsOfAFormulaAreWhatIsBetweenItsSigns() {
        assertThat(Markdown.words("Soit \\(x^2\\) et\n\n$$a = b$$")).isEqualTo("Soit x^2 et\na = b");
    }

    @Test
    void moreFormulasThanAreDrawnAreShownAsTyped() {
        assertThat(html("\\(x^2\\) ".repeat(FormulaHtml.MOST + 1)))
                .contains("<math>")
                .contains("\\(x^2\\)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "\\sqrt",
                "\\frac",
                "\\left(",
                "x^",
                "_",
                "\\begin{pmatrix}",
                "\\hat",
                "\\overline{",
                "'",
                "\\\\",
                "&",
                "\\text{",
                "\\mathrm",
                "\\binom",
                "\\(",
                "((",
                "\\sum_",
                "1,1",
                "\\dfrac1",
                "x^2",
                "\\left.\\right."
            })
    void noFormulaTakesLong(String piece) {
        var formula = piece.repeat(MathMl.LONGEST / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (var i = 0; i < 5; i++) {
                assertThat(MathMl.of(formula, true)).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\(", "$$", "\\[", "\\(a ", "$$ a ", "\\[a\n", "\\(\n\n", "*a", "a*", "a*a", " *a"})
    void openingsWithoutAnEndAreParsedQuickly(String opening) {
        var run = opening.repeat(200_000 / opening.length());
        Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(Markdown.words(run)).isNotNull());
    }

    private static String html(String markdown) {
        return Markdown.html(markdown, 0, UnaryOperator.identity()).orElseThrow();
    }
}
