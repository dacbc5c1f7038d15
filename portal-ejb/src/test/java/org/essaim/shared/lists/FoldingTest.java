package org.essaim.shared.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.essaim.shared.sql.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is typed and what is stored are folded alike, and lists are in the order of a French dictionary. */
class FoldingTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V20261204_1050__shared_words.sql");

    private static EmbeddedPostgres postgres;
    private static DataSource source;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.start();
        source = postgres.getPostgresDatabase();
        for (var statement : Files.readString(MIGRATION).split("(?<=;)\n")) {
            if (statement.contains("create collation") || statement.contains("create function")) {
                Sql.on(source, statement.replaceAll("(?m)^--.*\n", "")).run();
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void foldingIgnoresCaseAccentsLigaturesApostrophesAndHyphens() {
        assertThat(Folding.folded("  L’ÉNERGIE  de l'œuf — Châtaignier-Dupont "))
                .isEqualTo("l energie de l oeuf chataignier dupont");
        assertThat(Folding.folded("Ça\u00a0! ﬁn")).isEqualTo("ca ! fin");
        assertThat(Folding.folded("e\u0301te\u0301")).isEqualTo(Folding.folded("été"));
    }

    @Test
    void wordsAreDistinctAndLimited() {
        assertThat(Folding.words("a\u0000b A-B")).containsExactly("a", "b");
        assertThat(Folding.words("1 2 3 4 5 6 7 8 9 10")).hasSize(8);
        assertThat(Folding.words(null)).isEmpty();
        assertThat(Folding.words(" ’ ")).isEmpty();
    }

    @Test
    void theDatabaseFoldsLikeTheCode() {
        var signs = Stream.of(
                        IntStream.rangeClosed(0x0001, 0x052f),
                        IntStream.rangeClosed(0x1e00, 0x206f),
                        IntStream.rangeClosed(0x2200, 0x22ff),
                        IntStream.rangeClosed(0xfb00, 0xfb4f),
                        IntStream.rangeClosed(0xff00, 0xffef))
                .flatMap(range -> range.boxed())
                .filter(Character::isDefined)
                .map(sign -> "x" + Character.toString(sign) + "y " + Character.toString(sign))
                .toList();

        var byDatabase = Sql.on(
                        source, "select folded(sign) from unnest(:signs) with ordinality as s(sign, n) order by n")
                .withTexts("signs", signs)
                .list(String.class);

        assertThat(byDatabase).hasSameSizeAs(signs);
        assertThat(IntStream.range(0, signs.size())
                        .filter(i -> !byDatabase.get(i).equals(Folding.folded(signs.get(i))))
                        .mapToObj(i -> "U+%04X %s".formatted((int) signs.get(i).charAt(1), byDatabase.get(i))))
                .isEmpty();
    }

    @Test
    void listsAreInTheOrderOfADictionary() {
        var dictionary =
                List.of("eau", "Éclair", "école", "Écoles", "esprit", "Ève", "Îlot", "ode", "œuf", "or", "zèbre");

        var sorted = Sql.on(source, "select word from unnest(:words) word order by word collate french")
                .withTexts(
                        "words",
                        List.of(
                                "zèbre", "or", "œuf", "ode", "Îlot", "Ève", "esprit", "Écoles", "école", "Éclair",
                                "eau"))
                .list(String.class);

        assertThat(sorted).isEqualTo(dictionary);
    }
}
