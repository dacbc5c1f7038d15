package org.essaim.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*3*4",
                "longueur*largeur*hauteur",
                "a*b*c",
                "2**3 + 4**5",
                "5 * 3 * 2",
                "(2*3)*4*(5*6)",
                "écart*type*moyen"
            })
    void aProductIsNoEmphasis(String product) {
        assertThat(html(product)).isEqualTo("<p>" + product + "</p>\n");
        assertThat(Markdown.words(product)).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource({
        "*mot*,<em>mot</em>",
        "l’*énergie* est,l’<em>énergie</em> est",
        "*pré*fixe,<em>pré</em>fixe",
        "ch**a**t,ch<strong>a</strong>t",
        "***tout***,<em><strong>tout</strong></em>",
        "*l’aire vaut 2*3 unités*,<em>l’aire vaut 2*3 unités</em>",
        "**2*3*4**,<strong>2*3*4</strong>"
    })
    void emphasisOfWordsStaysEmphasis(String typed, String shown) {
        assertThat(html(typed)).isEqualTo("<p>" + shown + "</p>\n");
    }

    @Test
    void anEmphasisWithoutAnEndEndsWithItsParagraph() {
        assertThat(html("*sans fin\n\na*b*c")).endsWith("<p>a*b*c</p>\n");
    }

    @Test
    void fourSpacesAreAParagraph() {
        assertThat(html("    La suite du paragraphe")).isEqualTo("<p>La suite du paragraphe</p>\n");
        assertThat(html("Texte\n\n\tavec retrait")).doesNotContain("<pre>", "<code>");
        assertThat(html("```\ncode\n```")).contains("<pre><code>code");
    }

    @ParameterizedTest
    @CsvSource({
        "Voir https://example.org/a?b=c.,https://example.org/a?b=c",
        "(www.example.org),http://www.example.org",
        "écrire à ecole@example.org,mailto:ecole@example.org"
    })
    void bareAddressesAreLinks(String typed, String href) {
        assertThat(html(typed)).contains("<a href=\"" + href + "\"");
    }

    @Test
    void addressesInCodeAndInLinksStayAsTheyAre() {
        assertThat(html("`https://example.org`")).doesNotContain("<a ");
        assertThat(html("[https://example.org](https://example.org/x)")).containsOnlyOnce("<a ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "**énergie** et _travail_>énergie et travail",
                "[le site](https://example.org)>le site",
                "https://example.org>https://example.org",
                "![schéma](https://example.org/x.png)>schéma",
                "`print`>print",
                "\\*note>*note"
            })
    void wordsShowNoSigns(String typed, String words) {
        assertThat(Markdown.words(typed)).isEqualTo(words);
    }

    @Test
    void theWordsOfATableAreThoseOfItsCells() {
        assertThat(Markdown.words("|mot|sens|\n|---|---|\n|**un**|1|")).isEqualTo("mot · sens\nun · 1");
        assertThat(Markdown.words("avant\n\n***\n\naprès")).doesNotContain("*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "**Volcans** du monde>Volcans du monde",
                "# Les _volcans_>Les volcans",
                "[Volcans](https://example.org)>Volcans",
                "Le `for` en Python>Le for en Python",
                "1. Introduction>1. Introduction",
                "C# et F#>C# et F#",
                "2*3*4 et x_1>2*3*4 et x_1",
                "- tiret>- tiret",
                "L’aire \\(\\pi r^2\\)>L’aire \\pi r^2",
                "A & B, 5 € *>A & B, 5 € *"
            })
    void aTitleKeepsItsWords(String typed, String shown) {
        assertThat(Markdown.line(typed)).isEqualTo(shown);
    }

    @Test
    void aTagInATitleIsText() {
        assertThat(Markdown.line("La balise <canvas> en *HTML*")).isEqualTo("La balise <canvas> en HTML");
    }

    private static String html(String markdown) {
        return Markdown.html(markdown, 0, UnaryOperator.identity()).orElseThrow();
    }
}
