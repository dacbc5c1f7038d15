package org.essaim.figures;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Viewer;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;

/** The report of a year on the whole association. For administrators, who give it to others. */
@Stateless
@OpenTo(Caller.ADMIN)
public class AnnualReporting {

    @Inject
    @Any
    private Instance<AcademieFigures> capabilities;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private ParisDay paris;

    @Inject
    private Sql sql;

    /** The years in which school years began since the first member came, the running one first. */
    public List<Integer> schoolYears() {
        var last = Period.schoolYearOf(paris.today());
        var first = sql.statement("select cast(min(created_at at time zone :zone) as date) from member")
                .with("zone", Viewer.PARIS.getId())
                .find(LocalDate.class)
                .map(Period::schoolYearOf)
                .orElse(last);
        return IntStream.iterate(last, year -> year >= first, year -> year - 1)
                .boxed()
                .toList();
    }

    /** The report of one, in the order of the académies' names; the running year as far as it has gone. */
    public AnnualReport of(int schoolYear) {
        var counting = new Counting(Period.ofSchoolYear(schoolYear), Viewer.PARIS, clock.instant());
        var measures = capabilities.stream()
                .sorted(Comparator.comparingInt(AcademieFigures::rank))
                .flatMap(each -> each.of(counting).stream())
                .toList();
        var academies = academies(measures);
        var alone = measures.stream().collect(Collectors.toMap(Measure::code, each -> column(each, academies)));
        var columns = measures.stream()
                .map(each -> each.with()
                        .map(other -> hiddenWith(alone.get(each.code()), alone.get(other)))
                        .orElse(alone.get(each.code())))
                .toList();
        return new AnnualReport(
                schoolYear,
                measures.stream().map(Measure::code).toList(),
                IntStream.range(0, academies.size())
                        .mapToObj(row -> new AnnualReport.Line(academies.get(row), row(columns, row)))
                        .toList(),
                row(columns, academies.size()));
    }

    /** All of the vocabulary; at last the unknown one, when somebody has none. */
    private List<String> academies(List<Measure> measures) {
        var codes = new ArrayList<>(vocabularies.academies(viewer.current().locale()).stream()
                .map(Term::code)
                .toList());
        measures.stream()
                .flatMap(measure -> measure.tallies().stream())
                .map(Tally::academie)
                .filter(code -> !codes.contains(code))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(codes::add);
        return codes;
    }

    /** A count for each académie, and their sum. */
    private static List<Count> column(Measure measure, List<String> academies) {
        Map<String, Tally> known =
                measure.tallies().stream().collect(Collectors.toMap(Tally::academie, Function.identity()));
        var tallies = academies.stream()
                .map(code -> known.getOrDefault(code, new Tally(code, 0, 0)))
                .toList();
        var hidden = CellSuppression.of(tallies.stream()
                .map(each -> new CellSuppression.Cell(each.value(), measure.people() && each.isSensitive()))
                .toList());
        var column = new ArrayList<Count>();
        for (var i = 0; i < tallies.size(); i++) {
            column.add(
                    hidden.cells().get(i)
                            ? Count.HIDDEN
                            : Count.of(tallies.get(i).value()));
        }
        var sum = tallies.stream().mapToLong(Tally::value).sum();
        column.add(hidden.total() ? Count.HIDDEN : Count.of(sum));
        return column;
    }

    /** Hides what is hidden in another column, and the total at the end when anything is. */
    private static List<Count> hiddenWith(List<Count> column, List<Count> other) {
        var total = column.size() - 1;
        return IntStream.rangeClosed(0, total)
                .mapToObj(i ->
                        other.get(i).hidden() || i == total && other.stream().anyMatch(Count::hidden)
                                ? Count.HIDDEN
                                : column.get(i))
                .toList();
    }

    private static List<Count> row(List<List<Count>> columns, int row) {
        return columns.stream().map(column -> column.get(row)).toList();
    }
}
