package org.essaim.web.lists;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A file that a French spreadsheet opens by a double click: it begins with a byte order mark, cells are separated by
 * semicolons. A cell that would begin like a formula stays a text by an apostrophe before it.
 */
final class Csv implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final CSVPrinter printer;

    Csv(Writer writer) throws IOException {
        writer.write('\ufeff');
        this.printer = new CSVPrinter(writer, FORMAT);
    }

    void line(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(Csv::harmless).toList());
    }

    static String harmless(Object cell) {
        var text = cell == null ? "" : cell.toString();
        var formula = !(cell instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
