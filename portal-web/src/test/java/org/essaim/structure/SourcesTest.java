package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.web.gate.GatedRequest;
import org.junit.jupiter.api.Test;

/** Rules that no compiler knows: words, views, migrations. */
class SourcesTest {

    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Path MIGRATIONS = Path.of("../portal-ejb/src/main/resources/db/migration");
    private static final Path DECISIONS = Path.of("../portal-ejb/docs/decisions");

    /** Words that meant several things: {@code docs/glossary.md} says what to write instead. */
    private static final Pattern GIVEN_UP = Pattern.compile("(Answer|Deed|Sending|Told|Vain)(?![a-z])");

    private static final int MOST_WORDS_OF_A_DECISION = 350;

    /** Forms, buttons and inputs of Faces. */
    private static final Pattern SENT = Pattern.compile("<h:(?:form|command\\w+|input\\w+|select\\w+)\\b[^>]*>");

    private static final Predicate<String> CHECKED_BY_FACES = Pattern.compile(
                    "\\s(?:required|requiredMessage|converter|validator)=")
            .asPredicate();

    private static final Pattern CHECKING = Pattern.compile("<f:(?:validate|convert)\\w+");

    @Test
    void frenchAndEnglishAreInStep() {
        for (var french : Wording.bundleFiles()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList()) {
            var english =
                    french.resolveSibling(french.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(new TreeSet<>(Wording.load(english).stringPropertyNames()))
                    .as(english.toString())
                    .isEqualTo(new TreeSet<>(Wording.load(french).stringPropertyNames()));
        }
    }

    /** Views are built anew at each return of a form: what names itself by its place might have another name then. */
    @Test
    void everyFormControlHasAnId() {
        var nameless = Wording.files(VIEWS, ".xhtml")
                .flatMap(view -> SENT.matcher(read(view)).results().map(found -> view + " " + found.group()))
                .filter(found -> !found.contains(" id="))
                .toList();
        assertThat(nameless).isEmpty();
    }

    /** Faces would keep such a field from its bean, and what was typed into the others would not be shown again. */
    @Test
    void noFieldIsCheckedByFaces() {
        var checked = Wording.files(VIEWS, ".xhtml")
                .flatMap(view -> Stream.concat(
                                SENT.matcher(read(view))
                                        .results()
                                        .map(MatchResult::group)
                                        .filter(CHECKED_BY_FACES),
                                CHECKING.matcher(read(view)).results().map(MatchResult::group))
                        .map(found -> view + " " + found))
                .toList();
        assertThat(checked).isEmpty();
    }

    @Test
    void frenchTextsKeepTheRulesOfFrenchTypography() {
        var wrong = new TreeMap<String, String>();
        for (var file : Wording.bundleFiles()
                .filter(path -> !path.toString().endsWith("_en.properties"))
                .toList()) {
            var texts = Wording.load(file);
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                if (text.contains("'")
                        || Pattern.compile("[^\u202f\u00a0][;!?»]|«[^\u00a0]|[\\p{L}\\d»} ]:(?!//)(?=\\s|$)")
                                .matcher(text)
                                .find()) {
                    wrong.put(key, text);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyTheRichTextTagsLeaveTextUnescaped() {
        assertThat(Wording.files(VIEWS, ".xhtml")
                        .filter(view -> read(view).contains("escape=\"false\""))
                        .map(view -> view.getFileName().toString())
                        .toList())
                .containsExactlyInAnyOrder("rich-text.xhtml", "marked.xhtml");
    }

    /** A request may be the container's own, whose context path has no language in it. */
    @Test
    void onlyPageLanguageTakesThePortalOffAnAddress() {
        assertThat(Wording.files(Path.of("src/main/java"), ".java")
                        .filter(source -> read(source).contains("getContextPath().length()"))
                        .map(source -> source.getFileName().toString())
                        .toList())
                .containsExactly("PageLanguage.java");
    }

    /** Faces forms get theirs by the view handler; what signs in, signs out or hands something over creates nothing. */
    @Test
    void plainPostFormsCarryAOneTimeKey() {
        var form = Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*(/deconnexion|id=\"(garde|reprise)\"))[^>]*>");
        assertThat(Wording.files(VIEWS, ".xhtml")
                        .map(SourcesTest::read)
                        .flatMap(view -> form.matcher(view).results().map(found -> view.substring(found.end())))
                        .filter(inside -> !inside.substring(0, inside.indexOf("</form>"))
                                .contains("name=\"once\" value=\"#{formKey.text}\""))
                        .toList())
                .isEmpty();
    }

    /** Whoever is asked whether they are sure has nothing left to fill in: what may be refused is checked before. */
    @Test
    void aButtonThatAsksBeforeItActsStandsInAFormWithoutFields() {
        var form = Pattern.compile("(?s)<(h:)?form\\b.*?</(h:)?form>");
        var forms = Wording.files(VIEWS, ".xhtml")
                .flatMap(view -> form.matcher(read(view)).results().map(MatchResult::group))
                .filter(inside -> inside.contains("data-confirm="))
                .toList();
        assertThat(forms).isNotEmpty().noneMatch(inside -> inside.contains("<e:field"));
    }

    @Test
    void theIndexListsEveryDecisionByItsTitle() {
        var index = read(DECISIONS.resolve("README.md"));
        assertThat(decisions()).isNotEmpty().allSatisfy(file -> {
            var name = file.getFileName().toString();
            var title = read(file).lines().findFirst().orElse("").replaceFirst("# \\d{4} ", "");
            assertThat(index).contains("| [" + name.substring(0, 4) + "](" + name + ") | " + title + " |");
        });
    }

    /** Figures have a page of their own, {@code bench/measured.md}, and details stand beside the code. */
    @Test
    void aDecisionHasThreePartsOnHalfAPage() {
        assertThat(decisions()).isNotEmpty().allSatisfy(file -> {
            var text = read(file);
            assertThat(text)
                    .as(file.toString())
                    .containsSubsequence("\n**Context.** ", "\n**Decision.**", "\n**Consequences.** ");
            assertThat(text.split("\\s+")).as("words of " + file).hasSizeLessThan(MOST_WORDS_OF_A_DECISION);
        });
    }

    private static List<Path> decisions() {
        return Wording.files(DECISIONS, ".md")
                .filter(file -> file.getFileName().toString().startsWith("0"))
                .toList();
    }

    @Test
    void viewsHaveNeitherInlineStyleNorInlineScript() {
        var inline = Pattern.compile(
                "\\sstyle=\"|\\son[a-z]+=\"|<f:ajax|<style|<script(?![^>]*(src=|type=\"application/ld\\+json\"))");
        assertThat(Wording.files(VIEWS, ".xhtml")
                        .filter(view -> inline.matcher(read(view)).find())
                        .map(Path::toString)
                        .toList())
                .isEmpty();
    }

    @Test
    void onlyTheTokensHoldLiteralColours() {
        var literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)|\\brgba?\\(|\\bhsla?\\(");
        assertThat(Wording.files(VIEWS.resolve("assets/css"), ".css")
                        .filter(file -> !file.endsWith("tokens.css") && !file.endsWith("print.css"))
                        .filter(file -> literal.matcher(read(file)).find())
                        .map(Path::toString)
                        .toList())
                .isEmpty();
    }

    @Test
    void noClassIsNamedByAWordThatWasGivenUp() {
        assertThat(Stream.of("search", "portal-ejb", "portal-web", "ear")
                        .flatMap(module -> Wording.files(Path.of("..", module, "src"), ".java"))
                        .map(source -> source.getFileName().toString())
                        .filter(name -> GIVEN_UP.matcher(name).find())
                        .toList())
                .isEmpty();
    }

    @Test
    void noTwoMigrationsShareAVersion() {
        var versions = Wording.files(MIGRATIONS, ".sql")
                .map(file -> file.getFileName().toString().replaceFirst("__.*", ""))
                .toList();
        assertThat(versions)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(version -> version.matches("V\\d{8}_\\d{4}"));
    }

    /** The gate tidies every other field. */
    @Test
    void passwordFieldsAreKnownToTheGate() {
        var ids = Wording.files(VIEWS, ".xhtml")
                .flatMap(view -> Pattern.compile("<h:inputSecret\\b[^>]*\\bid=\"(\\w+)\"")
                        .matcher(read(view))
                        .results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(ids).isNotEmpty().allMatch(GatedRequest::isSecret);
    }

    /** A cut by {@code substring} would go through the middle of an emoji. */
    @Test
    void textsAreCutByTheHelperForCodePoints() {
        var cut = Pattern.compile("substring\\(0, Math\\.min|length\\(\\) > [A-Z_\\d]+ \\? \\w+\\.substring");
        assertThat(Stream.concat(
                                Wording.files(Path.of("src/main/java"), ".java"),
                                Wording.files(Path.of("../portal-ejb/src/main/java"), ".java"))
                        .filter(source -> cut.matcher(read(source)).find())
                        .map(Path::toString)
                        .toList())
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
