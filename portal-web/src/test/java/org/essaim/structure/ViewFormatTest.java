package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Views have one form. {@code -Dessaim.format=views} writes it. */
class ViewFormatTest {

    private static final Path VIEWS = Path.of("src/main/webapp");

    @TestFactory
    Stream<DynamicTest> aViewIsFormattedAndItsLinesAreShort() throws IOException {
        try (var files = Files.walk(VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(VIEWS.relativize(file).toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        var view = Files.readString(file);
        var formatted = ViewFormat.format(view);
        if ("views".equals(System.getProperty("essaim.format"))) {
            Files.writeString(file, formatted);
        } else {
            assertThat(view)
                    .as("run ./mvnw test -pl portal-web -am -Dtest=ViewFormatTest -Dessaim.format=views")
                    .isEqualTo(formatted);
        }
        assertThat(formatted.lines().filter(line -> line.length() > ViewFormat.WIDTH))
                .as("long lines")
                .isEmpty();
    }

    @Test
    void whiteSpaceIsAddedOnlyBesideBlocks() {
        var word = "word".repeat(20);
        assertThat(lines("<ul><li><a href=\"" + word + "\">" + word + "</a><b>b</b></li></ul>"))
                .containsExactly(
                        "<ul>",
                        "  <li>",
                        "    <a",
                        "        href=\"" + word + "\"",
                        "        >" + word + "</a><b>b</b>",
                        "  </li>",
                        "</ul>");
    }

    @Test
    void expressionsAndPreformattedTextsStayUnchanged() {
        assertThat(lines("<p title=\"#{a  ?  'b  c' : d}\">l'air  #{x  eq 'y  z'}</p><pre>a  b\n c</pre>"))
                .containsExactly("<p title=\"#{a ? 'b  c' : d}\">l'air #{x eq 'y  z'}</p>", "<pre>a  b", " c</pre>");
    }

    @Test
    void formattingTwiceChangesNothing() throws IOException {
        var view = Files.readString(VIEWS.resolve("WEB-INF/templates/page.xhtml"));
        var formatted = ViewFormat.format(view);
        assertThat(ViewFormat.format(formatted)).isEqualTo(formatted);
    }

    private static List<String> lines(String view) {
        return ViewFormat.format(view).lines().toList();
    }
}
