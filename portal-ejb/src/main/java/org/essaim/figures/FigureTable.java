package org.essaim.figures;

import java.util.List;

/**
 * A table of counts.
 *
 * @param code names it in addresses and words: {@code figures.table.members}
 * @param columns their codes: {@code figures.column.members.joined}
 */
public record FigureTable(String code, List<String> columns, List<Row> rows) {

    /** One row, with a count for each column. */
    public record Row(FigureLabel label, List<Count> counts) {

        public Row {
            counts = List.copyOf(counts);
        }
    }

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
