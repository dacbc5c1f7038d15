package org.essaim.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.essaim.figures.AnnualReport;
import org.essaim.figures.AnnualReporting;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.tags.FacetLine;

/** The report of a school year, which stands in the address; its table as a file. */
@Named
@RequestScoped
public class AnnualReportPage {

    private static final ListParameter<Long> YEAR = ListParameter.number(ReportPdfServlet.YEAR);

    @Inject
    private AnnualReporting reporting;

    @Inject
    private ReportWords words;

    @Inject
    private FigureWords figures;

    @Inject
    private Lists lists;

    private ListAddress address;
    private List<Integer> years;
    private AnnualReport report;

    /** View action. */
    public void open() {
        address = lists.read(FiguresRoutes.REPORT, YEAR);
        years = reporting.schoolYears();
        report = reporting.of(year());
        if (address.isCsv()) {
            var rows = words.<Object>rows(report, name -> name, figures::cell);
            lists.<List<Object>>answerCsv(
                    "rapport-annuel-" + getYearName(),
                    words.headings(report),
                    slice -> new Page<>(
                            rows.stream()
                                    .skip(slice.start())
                                    .limit(slice.size())
                                    .toList(),
                            rows.size(),
                            slice.page(),
                            slice.size()),
                    row -> row);
        }
    }

    private int year() {
        return address.value(YEAR)
                .filter(asked -> asked <= years.get(0))
                .map(Long::intValue)
                .filter(years::contains)
                .orElse(years.get(0));
    }

    /** The years to choose from. */
    public List<FacetLine> getYears() {
        return years.stream()
                .map(year -> new FacetLine(
                        ReportWords.name(year),
                        0,
                        address.with(YEAR.name(), year.toString()),
                        year == report.schoolYear()))
                .toList();
    }

    public String getYearName() {
        return ReportWords.name(report.schoolYear());
    }

    public List<String> getHeadings() {
        return words.headings(report);
    }

    /** Cells in words, the first of each row says what it is about. */
    public List<List<String>> getRows() {
        return words.rows(report, Function.identity(), figures::count);
    }

    public String getPdf() {
        return ReportPdfServlet.PATH + "?" + ReportPdfServlet.YEAR + "=" + report.schoolYear();
    }

    public boolean isCut() {
        return report.isCut();
    }

    public ListAddress getAddress() {
        return address;
    }
}
