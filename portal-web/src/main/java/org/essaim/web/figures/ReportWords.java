package org.essaim.web.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.figures.AnnualReport;
import org.essaim.figures.Count;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.documents.Block;
import org.essaim.web.documents.PrintedDocument;
import org.essaim.web.words.Show;

/** The report of a year in words: for its page, its table as a file, and its print. */
@ApplicationScoped
class ReportWords {

    @Inject
    private FigureWords figures;

    @Inject
    private Show show;

    @Inject
    private Settings settings;

    @Inject
    private CurrentViewer viewer;

    /** « 2025-2026 ». */
    static String name(int schoolYear) {
        return schoolYear + "-" + (schoolYear + 1);
    }

    String academie(AnnualReport.Line line) {
        return line.academie().isEmpty()
                ? figures.text("figures.report.unknown")
                : show.term("ACADEMIE", line.academie());
    }

    List<String> headings(AnnualReport report) {
        return Stream.concat(
                        Stream.of(figures.text("figures.report.academie")),
                        report.measures().stream().map(code -> figures.text("figures.measure." + code)))
                .toList();
    }

    /** All lines, the totals last. */
    <C> List<List<C>> rows(AnnualReport report, Function<String, C> name, Function<Count, C> cell) {
        var rows = new ArrayList<List<C>>();
        report.lines().forEach(line -> rows.add(row(name.apply(academie(line)), line.counts(), cell)));
        rows.add(row(name.apply(figures.text("figures.report.total")), report.totals(), cell));
        return rows;
    }

    private static <C> List<C> row(C first, List<Count> counts, Function<Count, C> cell) {
        return Stream.concat(Stream.of(first), counts.stream().map(cell)).toList();
    }

    PrintedDocument document(AnnualReport report) {
        var association = settings.text(Setting.ASSOCIATION_NAME);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(figures.text("figures.report.lead", association)));
        blocks.add(new Block.Heading(figures.text("figures.report.table")));
        blocks.add(new Block.Table(headings(report), rows(report, Function.identity(), figures::count)));
        blocks.add(new Block.Heading(figures.text("figures.report.reading")));
        blocks.add(new Block.Paragraph(figures.text("figures.report.counted")));
        if (report.isCut()) {
            blocks.add(new Block.Paragraph(figures.text("figures.report.hidden")));
        }
        var title = figures.text("figures.report.titleOf", name(report.schoolYear()), association);
        return new PrintedDocument(
                title,
                figures.text("figures.report.lead", association),
                viewer.current().locale(),
                true,
                blocks);
    }
}
