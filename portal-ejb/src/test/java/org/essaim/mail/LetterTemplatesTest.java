package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.mail.TestLetters.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTemplatesTest {

    private final LetterTemplates templates = new LetterTemplates(TestLetters.settings());

    @Test
    void valuesStayPlainTextWhateverPeopleTyped() {
        var hostile = "<script>alert(1)</script> [clic](javascript:x) **gras** {name} # titre";
        var rendered = templates.render(letter("<b>Zoé & Cie</b>", hostile, "a"));
        assertThat(rendered.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; [clic](javascript:x) **gras** {name} # titre")
                .contains("Bonjour &lt;b&gt;Zoé &amp; Cie&lt;/b&gt;,")
                .doesNotContain("<script")
                .doesNotContain("href=\"javascript:");
        assertThat(rendered.text()).contains("Bonjour <b>Zoé & Cie</b>,").contains(hostile);
    }

    @Test
    void anAddressOfAnotherSchemeBecomesNoLink() {
        var letter = new Letter(
                "a@example.org",
                "A",
                "test-letter",
                Locale.ENGLISH,
                Map.of("thing", "x", "link", "javascript:alert(1)"));
        assertThat(templates.render(letter).html()).contains("href=\"\"").doesNotContain("href=\"javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/gagner",
                "www.evil.example",
                "evil.example",
                "evil。example",
                "gagnez@evil.example",
                "mailto:gagnez@evil.example",
                "http://127.0.0.1/x"
            })
    void typedAddressesBecomeNoLinksInALetter(String typed) {
        var rendered = templates.render(letter(typed, typed, typed));
        for (var part : List.of(rendered.text(), rendered.html())) {
            assertThat(part).doesNotContain(typed).contains("‌");
            assertThat(part.replace("‌", "")).contains(typed);
        }
    }

    /** Decision 0062. */
    @Test
    void anAnnouncementHasItsLinksAndSaysWhereTheyLead() {
        var rendered =
                announcement("Lisez [la page de https://banque.example](https://autre.example/a?b=1&c=2) d’abord.");
        assertThat(rendered.html())
                .contains("href=\"https://autre.example/a?b=1&amp;c=2\"")
                .contains("</a> (autre." + Unlinked.text("x.y").charAt(2) + "example) d’abord.");
        assertThat(rendered.text()).contains(" (https://autre.example/a?b=1&c=2) d’abord.");
        assertThat(announcement("<b>[x](javascript:alert(1))</b> [y](/compte) ![z](https://a.example/z.png)")
                        .html())
                .doesNotContain("href=\"javascript")
                .doesNotContain("href=\"/compte")
                .doesNotContain("<img")
                .doesNotContain("<b>");
    }

    private RenderedLetter announcement(String typed) {
        var values = Map.of(
                "name",
                "Zoé",
                "network",
                "Ruche",
                "who",
                "Iris",
                "title",
                "Titre",
                "text",
                typed,
                "link",
                "https://x.example");
        return templates.render(new Letter("a@example.org", "A", "announcements-published", Locale.FRENCH, values));
    }

    @Test
    void linksAreTypedIntoNoOtherLetter() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/mail"))) {
            assertThat(files.filter(file -> read(file).contains("{linked:"))
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("announcements-published_en.md", "announcements-published_fr.md");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wordsThatAreNoAddressStayUnchanged() {
        var words = "M. J.-P. Martin, 6e/5e : à 10:30, « l’énergie… » !";
        assertThat(Unlinked.text(words)).isEqualTo(words);
    }

    @Test
    void rightsOfATokenAreSaidInTheWordsOfItsReader() {
        var values = Map.of("token", "Tableur", "scopes", "library:read, search:read, hives:open", "until", "demain");
        var french = new Letter("a@example.org", "A", "identity-token", Locale.FRENCH, values);
        var english = new Letter("a@example.org", "A", "identity-token", Locale.ENGLISH, values);
        assertThat(templates.render(french).text()).contains("lire la bibliothèque, chercher, hives:open");
        assertThat(templates.render(english).text()).contains("read the library, search, hives:open");
    }

    @Test
    void linksLeadToPagesInTheLanguageOfTheLetter() {
        var values = Map.of("link", "http://localhost:8080/compte/donnees", "association", "Essaim");
        var french = new Letter("a@example.org", "A", "identity-stays", Locale.FRENCH, values);
        var english = new Letter("a@example.org", "A", "identity-stays", Locale.ENGLISH, values);
        assertThat(templates.render(french).text()).contains("http://localhost:8080/compte/donnees");
        assertThat(templates.render(english).text())
                .contains("http://localhost:8080/en/compte/donnees")
                .contains("from the portal http://localhost:8080/en");
    }

    @Test
    void aSubjectStaysOnOneLine() {
        var rendered = templates.render(letter("Zoé\r\nBcc: tous@example.org", "l’essai", "a"));
        assertThat(rendered.subject()).isEqualTo("Bonjour Zoé Bcc: tous@example.org, votre l’essai");
    }

    @Test
    void aLinkAloneInItsParagraphIsAButtonInHtmlAndAnAddressInText() {
        var rendered = templates.render(letter("Zoé", "l’essai", "a"));
        assertThat(rendered.html())
                .contains("class=\"button\"")
                .contains(">Ouvrir la page</a>")
                .contains(">Voir l’essai</a>")
                .contains("href=\"https://portail.example.org/a?b=1&amp;c=2\"")
                .contains("que l’on lit sur <a href=");
        assertThat(rendered.text()).contains("\n\nVoir l’essai\nhttps://portail.example.org/a?b=1&c=2\n\n");
    }

    @Test
    void allLinesOfAValueStayInItsQuote() {
        var rendered = templates.render(letter("Zoé", "l’essai", "Un peu court.\nEt sans consigne."));
        assertThat(rendered.text()).contains("> Un peu court.\n> Et sans consigne.\n");
        assertThat(rendered.html()).contains("Un peu court.<br />");
    }

    @Test
    void aReasonKeepsItsMarkdownInHtmlAndIsCleanText() {
        var rendered = rejected("## Pourquoi\n\nLa partie **à la maison** est *longue* :\n\n- trop de pages\n- `x*y`,"
                + " voir [ce guide](https://evil.example/guide)\n\n```\nif (a)\n  b\n```\n\n<b>gras</b> \\(x^2\\)");
        assertThat(rendered.html())
                .contains("<strong>à la maison</strong> est <em>longue</em>", "trop de pages</li>", ">Pourquoi</h2>")
                .contains("<code>x*y</code>", "&lt;b&gt;gras&lt;/b&gt; x^2")
                .doesNotContain("**", "<b>", "href=\"https://evil.example");
        assertThat(rendered.text())
                .contains(
                        "\n\nPourquoi\n\nLa partie à la maison est longue :\n\n- trop de pages\n- x*y, voir ce guide (")
                .contains("\n\nif (a)\n", "<b>gras</b> x^2")
                .doesNotContain("**", "##", "```", "https://evil.example");
    }

    @Test
    void aFormulaOfSeveralLinesKeepsItsWordsAndThoseBehindIt() {
        var rendered = rejected("Avant\n\n\\[\nx = 1\n\\]\nqui est **faux**\n\nAprès");
        assertThat(rendered.html()).contains(">x = 1", "qui est <strong>faux</strong></p>");
        assertThat(rendered.text()).contains("Avant\n\nx = 1", "qui est faux\n\nAprès");
    }

    @Test
    void aReasonThatIsEmptyLeavesNoGap() {
        assertThat(rejected("").text()).contains("\n\nMes scénarios\n").doesNotContain("\n\n\n");
    }

    private RenderedLetter rejected(String reason) {
        return templates.render(new Letter(
                "a@example.org",
                "A",
                "library-rejected",
                Locale.FRENCH,
                Map.of("title", "Les volcans", "reason", reason, "link", "https://portail.example.org/x")));
    }

    @Test
    void aParagraphOfAnEmptyValueDisappears() {
        var rendered = templates.render(letter("Zoé", "l’essai", ""));
        assertThat(rendered.html()).doesNotContain("<blockquote").doesNotContain("16px\"></p>");
        assertThat(rendered.text()).contains("1. un\n2. deux\n\n-- \n");
    }

    @Test
    void aDigestHasALinkForEachOfItsNews() {
        var values = Map.ofEntries(
                Map.entry("subject", "2 nouvelles"),
                Map.entry("news", "2"),
                Map.entry("news_0_words", "Le volcan dort."),
                Map.entry("news_0_link", "https://portail.example.org/a"),
                Map.entry("news_1_words", "[Ici](https://evil.example) {end}"),
                Map.entry("news_1_link", "https://portail.example.org/b"),
                Map.entry("all", "https://portail.example.org/notifications"),
                Map.entry(Letter.LEAVE, "https://portail.example.org/arret"),
                Map.entry("because", "Récapitulatifs"),
                Map.entry("preferences", "https://portail.example.org/compte"));
        var rendered = templates.render(new Letter("a@example.org", "A", "notice-digest", Locale.FRENCH, values));
        assertThat(rendered.text())
                .contains("- Le volcan dort. Voir (https://portail.example.org/a)\n- [Ici](https:")
                .contains("Voir (https://portail.example.org/b)")
                .contains("ne plus recevoir ces lettres (https://portail.example.org/arret)");
        assertThat(rendered.html())
                .contains("href=\"https://portail.example.org/a\"")
                .doesNotContain("href=\"https://evil.example");
    }

    @Test
    void aMissingValueOrTemplateIsReported() {
        var letter = new Letter("a@example.org", "A", "test-letter", Locale.FRENCH, Map.of());
        assertThatThrownBy(() -> templates.render(letter)).hasMessage("no value for {thing}");
        var unknown = new Letter("a@example.org", "A", "../secret", Locale.FRENCH, Map.of());
        assertThatThrownBy(() -> templates.render(unknown)).isInstanceOf(TemplateException.class);
    }

    @Test
    void theButtonIsReadableOnEveryAccentColour() {
        assertThat(HtmlLetter.on("#f3a712")).isEqualTo("#171c2e");
        assertThat(HtmlLetter.on("#1b2140")).isEqualTo("#ffffff");
    }

    @Test
    void everyTemplateHasASubjectAndTheSamePlaceholdersInBothLanguages() throws IOException {
        var folder = Path.of("src/main/resources/mail");
        List<Path> french;
        try (var files = Files.list(folder)) {
            french = files.filter(file -> file.toString().endsWith("_fr.md")).toList();
        }
        for (var file : french) {
            var fr = Files.readString(file);
            var en = Files.readString(Path.of(file.toString().replace("_fr.md", "_en.md")));
            assertThat(placeholders(en)).as(file.toString()).isEqualTo(placeholders(fr));
            if (!file.getFileName().toString().startsWith("footer")) {
                assertThat(fr).as(file.toString()).startsWith("# ");
                assertThat(en).as(file.toString()).startsWith("# ");
            }
        }
    }

    /** After « Bonjour Zoé, » the sentence goes on; after “Hello Zoé,” one begins. A stranger has no name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Bonjour {name}, | [a-zà-ÿ{].*
            en | Hello {name},   | [A-Z{].*""")
    void aLetterGoesOnAfterItsSalutationAsItsLanguageWants(String language, String salutation, String first)
            throws IOException {
        List<Path> letters;
        try (var files = Files.list(Path.of("src/main/resources/mail"))) {
            letters = files.filter(file -> file.toString().endsWith("_" + language + ".md"))
                    .filter(file -> !file.getFileName().toString().startsWith("footer"))
                    .toList();
        }
        assertThat(letters).hasSizeGreaterThan(10);
        for (var letter : letters) {
            var lines = Files.readAllLines(letter);
            assertThat(lines.get(2)).as(letter.toString()).isIn(salutation, salutation.replace(" {name}", ""));
            assertThat(lines.get(4)).as(letter.toString()).matches(first);
        }
    }

    private static TreeSet<String> placeholders(String template) {
        var names = new TreeSet<String>();
        Pattern.compile("\\{((?:(?:markdown|linked):)?\\w+)}")
                .matcher(template)
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }
}
