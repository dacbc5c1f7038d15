package org.essaim.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.shared.viewer.CurrentViewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private final RichText richText = new RichText(new CurrentViewer(), new PageAllowance());

    @Test
    void markdownBecomesHtmlBelowTheHeadingsOfThePage() {
        assertThat(richText.html("# Titre\n\n- un\n- **deux**"))
                .contains("<h3>Titre</h3>", "<li>un</li>", "<strong>deux</strong>");
        assertThat(richText.html("##### Titre")).contains("<h6>");
        assertThat(richText.page("## Titre")).contains("<h2>");
    }

    @Test
    void tablesAndNumberedListsAreRendered() {
        assertThat(richText.html("|a|b|\n|---|--:|\n|1|2|")).contains("<table>", "<th>a</th>", "align=\"right\"");
        assertThat(richText.html("3. trois\n4. quatre")).contains("<ol start=\"3\">");
    }

    @Test
    void formulasPassAsTheyWereDrawn() {
        assertThat(richText.html("\\(\\frac{1}{2} < x^2\\,\\mathrm{m}\\)"))
                .contains("<math><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>&lt;</mo><msup><mi>x</mi><mn>2</mn></msup>")
                .contains("<mspace width=\"0.167em\"></mspace><mrow><mi mathvariant=\"normal\">m</mi></mrow></math>");
        assertThat(richText.html("$$\\begin{pmatrix}1 & 2\\\\ 3 & 4\\end{pmatrix}$$"))
                .contains("<math display=\"block\" tabindex=\"0\">")
                .contains("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr>");
    }

    @Test
    void mathMlThatIsTypedStaysText() {
        assertThat(richText.html("<math><mtext><img src=x></mtext></math>")).doesNotContain("<math", "<img");
    }

    @Test
    void linksOfReadersAreMarkedAsUntrusted() {
        assertThat(richText.html("[a](https://example.org/x)"))
                .contains("href=\"https://example.org/x\"", "nofollow", "noopener", "ugc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
                "<javascript:alert(1)>",
                "![a](https://example.org/pixel.png)",
                "<svg/onload=alert(1)>",
                "<iframe src=//example.org></iframe>",
                "<p style=\"position:fixed\">a</p>",
                "<form action=//example.org><input name=q></form>",
                "`<script>alert(1)</script>`",
                "[a](https://example.org \"\\\" onmouseover=alert(1) x=\\\"\")",
                "<style>*{display:none}</style>",
                "&#60;script&#62;alert(1)&#60;/script&#62;"
            })
    void hostileMarkdownIsHarmless(String markdown) {
        assertThat(richText.html(markdown))
                .doesNotContainPattern("(?i)<(script|img|svg|iframe|form|input|style|object|link|meta|base)")
                .doesNotContainPattern("(?i)<[^>]*\\s(on\\w+|style|src|class|id)\\s*=")
                .doesNotContainPattern("(?i)href=\"(?!https?:|mailto:|/|#)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mark>a</mark><script>x</script>",
                "<mark onclick=x>a</mark>",
                "a & <b>c</b> <mark>a</mark>",
                "&lt;script&gt;<mark>a</mark>",
                "<mark>a"
            })
    void anExcerptKeepsNothingButItsMarks(String excerpt) {
        assertThat(richText.marked(excerpt).replaceAll("</?mark>", "")).doesNotContain("<", ">");
        assertThat(richText.marked(excerpt)).contains("<mark>a</mark>");
    }

    @Test
    void anExpensiveTextIsShownAsItWasTyped() {
        var table = "|a".repeat(330) + "|\n" + "|-".repeat(330) + "|\n" + "|<b>x|\n".repeat(3_000);
        assertThat(richText.html(table))
                .contains("La mise en forme de ce texte est trop lourde", "<pre", "|&lt;b&gt;x|")
                .doesNotContain("<table>")
                .hasSizeLessThan(60_000);
    }

    @Test
    void formattedTextBeyondTheLimitOfAPageIsShownPlain() {
        var much = " *a* " + "b ".repeat(450_000);
        for (var i = 0; i < 4; i++) {
            assertThat(richText.html(i + much)).startsWith("<p>" + i + " <em>a</em>");
        }
        assertThat(richText.html("4" + much)).contains("<pre");
        assertThat(richText.html("*court*")).contains("<em>court</em>");
    }

    @Test
    void anEmptyTextRendersNothing() {
        assertThat(richText.html(null)).isEmpty();
        assertThat(richText.html(" ")).isEmpty();
        assertThat(richText.marked(null)).isEmpty();
    }
}
