package org.essaim.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowsTest {

    record Step(String key, String title) implements Row {}

    private final Rows<Step> rows =
            new Rows<>(Stream.of("a", "b", "c").map(key -> new Step(key, "")).toList());

    @Test
    void aRowMovesOnePlaceAndStaysAtTheEnds() {
        assertThat(keys(rows.move("c", -1))).containsExactly("a", "c", "b");
        assertThat(keys(rows.move("a", 1))).containsExactly("b", "a", "c");
        assertThat(keys(rows.move("a", -1))).containsExactly("a", "b", "c");
        assertThat(keys(rows.move("c", 1))).containsExactly("a", "b", "c");
    }

    @Test
    void aRowIsAddedAtTheNearestPlaceThatThereIs() {
        assertThat(keys(rows.with(new Step("d", "")))).containsExactly("a", "b", "c", "d");
        assertThat(keys(rows.with(1, new Step("d", "")))).containsExactly("a", "d", "b", "c");
        assertThat(keys(rows.with(-3, new Step("d", "")))).containsExactly("d", "a", "b", "c");
    }

    @Test
    void aRowIsReplacedOrTakenAwayByItsKey() {
        assertThat(rows.replace("b", row -> new Step("b", "Chercher")).get(1).title())
                .isEqualTo("Chercher");
        assertThat(keys(rows.without("b"))).containsExactly("a", "c");
    }

    @Test
    void aKeyThatIsNotThereChangesNothing() {
        assertThat(List.of(rows.move("x", 1), rows.without("x"), rows.replace("x", row -> new Step("y", ""))))
                .containsOnly(rows);
    }

    private static List<String> keys(Rows<Step> rows) {
        return rows.list().stream().map(Row::key).toList();
    }
}
