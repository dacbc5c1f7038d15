package org.essaim.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.essaim.figures.CellSuppression.Cell;
import org.essaim.figures.CellSuppression.Hidden;
import org.junit.jupiter.api.Test;

/** What is hidden is measured by trying all columns that look the same from outside. */
class CellSuppressionTest {

    @Test
    void aColumnWithoutFewPeopleHidesNothing() {
        var hidden = CellSuppression.of(column(5, 0, 17, 8));
        assertThat(hidden.cells().isEmpty()).isTrue();
        assertThat(hidden.total()).isFalse();
    }

    @Test
    void oneSmallCellTakesTheNextSmallestWithItUntilEvenTheirCoordinatorsCannotSubtract() {
        var hidden = CellSuppression.of(column(40, 3, 0, 9, 12));
        assertThat(hidden.cells().stream()).containsExactly(1, 3, 4);
        assertThat(hidden.total()).isFalse();
    }

    @Test
    void manyAreWhereWhoRunsOneNetworkCouldSubtractItsOwn() {
        var hidden = CellSuppression.of(List.of(new Cell(20, true), new Cell(30, false), new Cell(40, false)));
        assertThat(hidden.cells().cardinality()).isEqualTo(3);
    }

    @Test
    void theTotalGoesWhenNothingElseIsLeft() {
        assertThat(CellSuppression.of(column(2, 0, 0)).total()).isTrue();
        assertThat(CellSuppression.of(column(1, 1, 0)).total()).isTrue();
    }

    @Test
    void nobodyFindsASmallCellHoweverTheyTry() {
        var random = new Random(14);
        var cut = 0;
        for (var run = 0; run < 400; run++) {
            var column =
                    column(LongStream.generate(() -> random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(9))
                            .limit(3 + random.nextInt(3))
                            .toArray());
            var hidden = CellSuppression.of(column);
            if (!hidden.cells().isEmpty() && !hidden.total()) {
                cut++;
                requireUnknown(column, hidden, -1);
                hidden.cells().stream().forEach(known -> requireUnknown(column, hidden, known));
            }
        }
        assertThat(cut).isGreaterThan(50);
    }

    /** For who knows this cell, or none: a small one may have several values, and not small ones alone. */
    private static void requireUnknown(List<Cell> column, Hidden hidden, int known) {
        var unknown = hidden.cells().stream().filter(i -> i != known).toArray();
        var sum = IntStream.of(unknown).mapToLong(i -> column.get(i).value()).sum();
        for (var place = 0; place < unknown.length; place++) {
            if (column.get(unknown[place]).sensitive()) {
                var possible = new TreeSet<Long>();
                tryAll(new ArrayList<>(), unknown.length, sum, place, possible);
                assertThat(possible)
                        .as("%s, %s, knowing %d", column, hidden, known)
                        .hasSizeGreaterThan(1);
                assertThat(possible.last()).as("%s", column).isGreaterThanOrEqualTo(Count.LEAST_PEOPLE);
            }
        }
    }

    private static void tryAll(List<Long> begun, int size, long left, int place, TreeSet<Long> possible) {
        if (begun.size() == size) {
            if (left == 0) {
                possible.add(begun.get(place));
            }
            return;
        }
        for (var value = 1L; value <= left; value++) {
            begun.add(value);
            tryAll(begun, size, left - value, place, possible);
            begun.remove(begun.size() - 1);
        }
    }

    private static List<Cell> column(long... values) {
        return LongStream.of(values)
                .mapToObj(value -> new Cell(value, value > 0 && value < Count.LEAST_PEOPLE))
                .toList();
    }
}
