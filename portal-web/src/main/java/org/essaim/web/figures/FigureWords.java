package org.essaim.web.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.figures.Count;
import org.essaim.figures.FigureLabel;
import org.essaim.figures.FigureTable;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** Tables of counts in words, for pages and for files. */
@Named
@ApplicationScoped
public class FigureWords {

    @Inject
    private Show show;

    @Inject
    private CurrentViewer viewer;

    /** What a table is about. */
    public String title(FigureTable table) {
        return text("figures.table." + table.code());
    }

    /** The heads of its columns without the first. */
    public List<String> columns(FigureTable table) {
        return table.columns().stream()
                .map(column -> text("figures.column." + table.code() + "." + column))
                .toList();
    }

    /** The heads of all columns. */
    List<String> headings(FigureTable table) {
        return Stream.concat(Stream.of(title(table)), columns(table).stream()).toList();
    }

    /** What a row is about. */
    public String label(FigureTable.Row row) {
        if (row.label() instanceof FigureLabel.OfMonth month) {
            return show.month(month.month());
        }
        if (row.label() instanceof FigureLabel.OfTerm term) {
            return show.term(term.kind().name(), term.code());
        }
        return text(((FigureLabel.OfWords) row.label()).key());
    }

    /** What all its rows are about, in one line. */
    public String labels(FigureTable table) {
        return table.rows().stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** A number, or that it is not told. */
    public String count(Count count) {
        return count.hidden() ? text("figures.hidden") : show.number(count.value());
    }

    /** The same for a file: a number that spreadsheets add up. */
    Object cell(Count count) {
        return count.hidden() ? text("figures.hidden") : count.value();
    }

    String text(String key, Object... arguments) {
        return Texts.text(viewer.current().locale(), key, arguments);
    }
}
