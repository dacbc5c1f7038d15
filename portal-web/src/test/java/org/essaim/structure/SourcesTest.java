package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that no compiler knows: words, views, migrations. */
class SourcesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Path MIGRATIONS = Path.of("../portal-ejb/src/main/resources/db/migration");

    /** A text named in a view: {@code t.of('library.catalogue.title')}. */
    private static final Pattern NAMED_TEXT = Pattern.compile("t\\.of\\('([a-z]+(?:\\.[\\w-]+)+)'[,)]");

    /** Forms, buttons and inputs of Faces. */
    private static final Pattern SENT = Pattern.compile("<h:(?:form|command\\w+|input\\w+|select\\w+)\\b[^>]*>");

    private static final Pattern CONSTRAINT_TEXT = Pattern.compile("\"\\{([a-z]+(?:\\.[\\w-]+)+)}\"");

    @Test
    void frenchAndEnglishAreInStep() {
        for (var french : files(BUNDLES, ".properties")
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList()) {
            var english =
                    french.resolveSibling(french.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(new TreeSet<>(load(english).stringPropertyNames()))
                    .as(english.toString())
                    .isEqualTo(new TreeSet<>(load(french).stringPropertyNames()));
        }
    }

    @Test
    void everyTextNamedInAViewExists() {
        var missing = new TreeMap<String, String>();
        for (var view : files(VIEWS, ".xhtml").toList()) {
            var matcher = NAMED_TEXT.matcher(read(view));
            while (matcher.find()) {
                if (!isKnown(matcher.group(1))) {
                    missing.put(matcher.group(1), view.toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextNamedByAConstraintExists() {
        var missing = new TreeMap<String, String>();
        for (var source : Stream.concat(
                        files(Path.of("src/main/java"), ".java"),
                        files(Path.of("../portal-ejb/src/main/java"), ".java"))
                .toList()) {
            var matcher = CONSTRAINT_TEXT.matcher(read(source));
            while (matcher.find()) {
                if (!matcher.group(1).startsWith("jakarta.") && !isKnown(matcher.group(1))) {
                    missing.put(matcher.group(1), source.toString());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Views are built anew at each return of a form: what names itself by its place might have another name then. */
    @Test
    void whatAFormSendsHasAnIdOfItsOwn() {
        var nameless = files(VIEWS, ".xhtml")
                .flatMap(view -> SENT.matcher(read(view)).results().map(found -> view + " " + found.group()))
                .filter(found -> !found.contains(" id="))
                .toList();
        assertThat(nameless).isEmpty();
    }

    @Test
    void frenchTextsKeepTheRulesOfFrenchTypography() {
        var wrong = new TreeMap<String, String>();
        for (var file : files(BUNDLES, ".properties")
                .filter(path -> !path.toString().endsWith("_en.properties"))
                .toList()) {
            var texts = load(file);
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
    void onlyTheRichTextTagLeavesTextUnescaped() {
        assertThat(files(VIEWS, ".xhtml")
                        .filter(view -> read(view).contains("escape=\"false\""))
                        .map(Path::toString)
                        .toList())
                .allMatch(view ->
                        view.endsWith("WEB-INF/tags/rich-text.xhtml") || view.endsWith("WEB-INF/tags/marked.xhtml"));
    }

    @Test
    void viewsHaveNeitherInlineStyleNorInlineScript() {
        var inline = Pattern.compile(
                "\\sstyle=\"|\\son[a-z]+=\"|<f:ajax|<style|<script(?![^>]*(src=|type=\"application/ld\\+json\"))");
        assertThat(files(VIEWS, ".xhtml")
                        .filter(view -> inline.matcher(read(view)).find())
                        .map(Path::toString)
                        .toList())
                .isEmpty();
    }

    @Test
    void coloursAreLiteralOnlyAmongTheTokens() {
        var literal = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)|\\brgba?\\(|\\bhsla?\\(");
        assertThat(files(VIEWS.resolve("assets/css"), ".css")
                        .filter(file -> !file.endsWith("tokens.css") && !file.endsWith("print.css"))
                        .filter(file -> literal.matcher(read(file)).find())
                        .map(Path::toString)
                        .toList())
                .isEmpty();
    }

    @Test
    void noTwoMigrationsShareAVersion() {
        var versions = files(MIGRATIONS, ".sql")
                .map(file -> file.getFileName().toString().replaceFirst("__.*", ""))
                .toList();
        assertThat(versions)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(version -> version.matches("V\\d{8}_\\d{4}"));
    }

    private static boolean isKnown(String key) {
        var bundle = BUNDLES.resolve(key.substring(0, key.indexOf('.')) + ".properties");
        return Files.exists(bundle) && load(bundle).containsKey(key);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
