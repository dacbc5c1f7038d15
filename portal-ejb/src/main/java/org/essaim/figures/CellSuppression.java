package org.essaim.figures;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides small counts of a column that has a total, so that nobody finds them by subtraction: cell suppression, as
 * statistical offices do it (Hundepool et al., <i>Statistical Disclosure Control</i>, Wiley 2012, chapter 4).
 *
 * <p>Primary: cells that are {@linkplain Cell#sensitive sensitive}. Secondary: the smallest other ones, one by one, until
 * whoever subtracts what is shown from the total, and knows one of the hidden cells by heart as its own network's
 * coordinator does, still finds for each sensitive cell several possible values, {@value Count#LEAST_PEOPLE} or more among
 * them. At last the total. What is 0 is shown: it tells of nobody.
 */
final class CellSuppression {

    /**
     * A cell.
     *
     * @param value people, 0 or more
     * @param sensitive whether it must not be known
     */
    record Cell(long value, boolean sensitive) {

        Cell {
            if (sensitive && value == 0) {
                throw new IllegalArgumentException("nobody is not sensitive");
            }
        }
    }

    /** What is hidden: cells by their index, the total or not. */
    record Hidden(BitSet cells, boolean total) {}

    private final List<Cell> cells;
    private final BitSet hidden = new BitSet();

    private CellSuppression(List<Cell> cells) {
        this.cells = cells;
    }

    static Hidden of(List<Cell> cells) {
        return new CellSuppression(List.copyOf(cells)).hide();
    }

    private Hidden hide() {
        indexes().filter(i -> cells.get(i).sensitive()).forEach(hidden::set);
        while (!isSafe()) {
            var next = indexes()
                    .filter(i -> !hidden.get(i) && cells.get(i).value() > 0)
                    .boxed()
                    .min((one, other) -> Long.compare(
                            cells.get(one).value(), cells.get(other).value()));
            if (next.isEmpty()) {
                return new Hidden(hidden, true);
            }
            hidden.set(next.get());
        }
        return new Hidden(hidden, false);
    }

    private IntStream indexes() {
        return IntStream.range(0, cells.size());
    }

    /** Nobody knows a sensitive cell: neither who knows none of the hidden ones, nor who knows one. */
    private boolean isSafe() {
        return isSafeFrom(-1) && hidden.stream().allMatch(this::isSafeFrom);
    }

    /** All that is known to the others is the sum of what they do not know, and that each of it is 1 or more. */
    private boolean isSafeFrom(int known) {
        var unknown = hidden.stream().filter(i -> i != known).toArray();
        var sum = IntStream.of(unknown).mapToLong(i -> cells.get(i).value()).sum();
        var most = sum - (unknown.length - 1L);
        return IntStream.of(unknown).noneMatch(i -> cells.get(i).sensitive())
                || unknown.length > 1 && most >= Count.LEAST_PEOPLE;
    }
}
