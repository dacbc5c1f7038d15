package org.essaim.figures;

import java.util.List;

/**
 * Figures of a school year by académie, with nothing in them that must not be known: they may be printed and given away.
 *
 * @param schoolYear the year in which it began
 * @param measures codes of the columns
 * @param totals one for each column; somebody who did something in two académies counts in both
 */
public record AnnualReport(int schoolYear, List<String> measures, List<Line> lines, List<Count> totals) {

    /**
     * One académie.
     *
     * @param academie its code; empty for those whose académie is unknown
     */
    public record Line(String academie, List<Count> counts) {

        public Line {
            counts = List.copyOf(counts);
        }
    }

    public AnnualReport {
        measures = List.copyOf(measures);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** Whether something of it is hidden. */
    public boolean isCut() {
        return totals.stream().anyMatch(Count::hidden)
                || lines.stream().anyMatch(line -> line.counts().stream().anyMatch(Count::hidden));
    }
}
