package org.essaim.web.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.figures.Count;
import org.essaim.figures.FigureTable;
import org.essaim.figures.NetworkDashboard;
import org.essaim.figures.Period;
import org.essaim.networks.NetworkId;
import org.essaim.shared.lists.Page;
import org.essaim.web.desk.BarChart;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.networks.NetworkHere;

/** What a network's coordinators count: pictures with their tables, for a period that stands in the address. */
@Named
@RequestScoped
public class DashboardPage {

    /** Periods by a word; the school year is the usual one. */
    enum Span {
        DAYS_30(30),
        DAYS_90(90);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        String word() {
            return Integer.toString(days);
        }
    }

    private static final ListParameter<Span> SPAN = ListParameter.of("periode", Span.class, Span::word);
    private static final ListParameter<LocalDate> FROM = ListParameter.day("du");
    private static final ListParameter<LocalDate> UNTIL = ListParameter.day("au");
    private static final ListParameter<String> TABLE =
            ListParameter.view("tableau", code -> code.matches("[a-z]{1,40}"));

    @Inject
    private NetworkDashboard dashboard;

    @Inject
    private NetworkHere here;

    @Inject
    private FigureWords figures;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Period period;
    private NetworkDashboard.Overview overview;
    private List<FigureTable> tables;

    /** View action. */
    public void open() {
        address = lists.read(here.getPath() + FiguresRoutes.DASHBOARD, SPAN, FROM, UNTIL, TABLE);
        period = period();
        overview = dashboard.overview(network(), period);
        tables = dashboard.tables(network(), period);
        if (address.isCsv()) {
            tables.stream()
                    .filter(each -> address.has(TABLE.name(), each.code()))
                    .findFirst()
                    .ifPresent(this::answerCsv);
        }
    }

    private NetworkId network() {
        return here.getView().line().id();
    }

    /** Days win over a span; one day alone reaches from the beginning of its school year, or to today. */
    private Period period() {
        var usual = dashboard.thisSchoolYear();
        var from = address.value(FROM);
        var until = address.value(UNTIL);
        if (from.isPresent() || until.isPresent()) {
            var last = until.orElseGet(() -> dashboard.lastDays(1).last());
            return new Period(
                    from.orElseGet(
                            () -> Period.ofSchoolYear(Period.schoolYearOf(last)).first()),
                    last);
        }
        return address.value(SPAN).map(span -> dashboard.lastDays(span.days)).orElse(usual);
    }

    private void answerCsv(FigureTable table) {
        lists.answerCsv(
                table.code(),
                figures.headings(table),
                slice -> new Page<>(
                        table.rows().stream()
                                .skip(slice.start())
                                .limit(slice.size())
                                .toList(),
                        table.rows().size(),
                        slice.page(),
                        slice.size()),
                row -> Stream.concat(
                                Stream.of(figures.label(row)),
                                row.counts().stream().map(figures::cell))
                        .toList());
    }

    /** Address of a table as a file. */
    public String csv(FigureTable table) {
        return address.csv() + "&" + TABLE.name() + "=" + table.code();
    }

    /** For {@code p:chart}; what is hidden has no bar. */
    public String chart(FigureTable table) {
        var labels = table.rows().stream().map(figures::label).toList();
        var titles = figures.columns(table);
        return BarChart.of(
                labels,
                IntStream.range(0, titles.size())
                        .mapToObj(i -> new BarChart.Series(titles.get(i), column(table, i)))
                        .toList());
    }

    private static List<Long> column(FigureTable table, int index) {
        return table.rows().stream()
                .map(row -> row.counts().get(index))
                .map(count -> count.hidden() ? 0L : count.value())
                .toList();
    }

    /** Whether there is something to draw: a picture of nothing says nothing. */
    public boolean isDrawn(FigureTable table) {
        return table.rows().stream().flatMap(row -> row.counts().stream()).anyMatch(count -> count.value() > 0);
    }

    /** Whether a number of it is not told. */
    public boolean isCut(FigureTable table) {
        return table.rows().stream().flatMap(row -> row.counts().stream()).anyMatch(Count::hidden);
    }

    /** Whether none of its numbers is told: a column of that would say no more than one sentence. */
    public boolean isUntold(FigureTable table) {
        return !table.rows().isEmpty()
                && table.rows().stream().flatMap(row -> row.counts().stream()).allMatch(Count::hidden);
    }

    public List<ListChoice> getSpans() {
        return Arrays.stream(Span.values())
                .map(span -> new ListChoice(
                        span.word(),
                        figures.text("figures.span.".concat(span.word())),
                        address.has(SPAN.name(), span.word())))
                .toList();
    }

    public Period getPeriod() {
        return period;
    }

    public NetworkDashboard.Overview getOverview() {
        return overview;
    }

    public List<FigureTable> getTables() {
        return tables;
    }

    public ListAddress getAddress() {
        return address;
    }
}
