package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words are compared in one way: with {@code folded(…)}, which is the same in the database and in Java. */
class FoldingSourcesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** The lower bound of a range is a moment, and no word. */
    private static final Pattern OTHER_WAYS =
            Pattern.compile("(?i)\\bi?like\\s+(:|'|concat)|\\bunaccent\\s*\\(|\\blower\\s*\\((?!t\\.during)");

    @Test
    void noStatementComparesWordsInAnotherWay() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(200);
            assertThat(sources)
                    .noneSatisfy(file -> assertThat(Files.readString(file)).containsPattern(OTHER_WAYS));
        }
    }

    @Test
    void otherWaysAreRecognized() {
        for (var sql : new String[] {"name like :words", "title ILIKE '%x%'", "unaccent(name)", "lower(m.name)"}) {
            assertThat(sql).containsPattern(OTHER_WAYS);
        }
        assertThat("looks like a link").doesNotContainPattern(OTHER_WAYS);
    }
}
