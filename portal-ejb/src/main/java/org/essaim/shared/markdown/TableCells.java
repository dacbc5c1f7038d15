package org.essaim.shared.markdown;

import java.util.regex.Pattern;

/**
 * How many cells the tables of a text may have at most, counted before it is parsed: every row gets as many cells as the
 * head, however little is written in it, so that a table has columns times lines of them.
 */
final class TableCells {

    /** The line under the head; it may stand in quotations. */
    private static final Pattern DELIMITER = Pattern.compile("[\\s>]*[|:-][|:\\s-]*");

    private TableCells() {}

    static long atMost(String markdown) {
        var cells = 0L;
        var columns = 0L;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            if (isBlank(line)) {
                columns = 0;
            } else if (line.indexOf('|') >= 0 && DELIMITER.matcher(line).matches()) {
                // Counts as the head above it, which was still text; among the rows of a table, as one of them.
                columns = Math.max(columns, columns(line));
                cells += columns;
            } else {
                cells += columns;
            }
        }
        return cells;
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(each -> each == '>' || Character.isWhitespace(each));
    }

    private static long columns(String line) {
        var row = line.replace('>', ' ').strip();
        var bars = row.chars().filter(each -> each == '|').count();
        return bars + 1 - (row.startsWith("|") ? 1 : 0) - (row.endsWith("|") && row.length() > 1 ? 1 : 0);
    }
}
