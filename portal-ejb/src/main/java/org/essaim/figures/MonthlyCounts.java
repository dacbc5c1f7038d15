package org.essaim.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.shared.sql.Sql;

/** Tables of a network by month, for capabilities that bring some: one statement each. */
@ApplicationScoped
public class MonthlyCounts {

    /** Months {@code m} of the period, each with the moments at which it begins, {@code b}, and ends, {@code e}. */
    private static final String MONTHS = "with m as (select month, month at time zone :zone as b,"
            + " least((month + interval '1 month') at time zone :zone, :until) as e"
            + " from generate_series(date_trunc('month', cast(:first as timestamp)), cast(:last as timestamp),"
            + " interval '1 month') as month)";

    private record Row(String month, List<Long> counts) {}

    @Inject
    private Sql sql;

    /**
     * A table with a row for each month that has begun.
     *
     * @param columns their codes
     * @param counts for each column what is counted, in SQL
     * @param joined the rows of a month {@code m}, joined to it: {@code left join meeting x on x.network_id = :network and
     *     x.starts_at >= m.b and x.starts_at < m.e}
     */
    public FigureTable of(
            String code,
            List<String> columns,
            List<String> counts,
            String joined,
            NetworkId network,
            Counting counting) {
        var last = LocalDate.ofInstant(counting.until(), counting.zone());
        var statement = sql.statement(
                        MONTHS,
                        "select to_char(m.month, 'YYYY-MM') as month, array[",
                        String.join(", ", counts),
                        "] as counts from m",
                        joined,
                        "where m.month <= cast(:last as timestamp) group by m.month order by m.month")
                .with("network", network)
                .with("zone", counting.zone().getId())
                .with("first", counting.period().first())
                .with(
                        "last",
                        last.isBefore(counting.period().last())
                                ? last
                                : counting.period().last());
        return new FigureTable(
                code,
                columns,
                counting.fill(statement).list(Row.class).stream()
                        .map(MonthlyCounts::row)
                        .toList());
    }

    private static FigureTable.Row row(Row row) {
        return new FigureTable.Row(
                new FigureLabel.OfMonth(YearMonth.parse(row.month())),
                row.counts().stream().map(Count::of).toList());
    }
}
