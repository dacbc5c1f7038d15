package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/** How many people joined, for who administers the portal. */
@Stateless
@OpenTo(Caller.ADMIN)
public class SignUpFigures {

    private static final int MONTHS = 12;

    /** How many joined in one month, 0 or more. */
    public record MonthOfSignUps(YearMonth month, long count) {}

    private record Row(String month, long count) {}

    @Inject
    private Sql sql;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** The last twelve months, the running one last; a month in which nobody joined counts 0. */
    public List<MonthOfSignUps> lastMonths() {
        var zone = viewer.current().zone();
        var last = YearMonth.now(clock.withZone(zone));
        var first = last.minusMonths(MONTHS - 1L);
        var counts = since(first.atDay(1).atStartOfDay(zone).toInstant(), zone.getId());
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthOfSignUps(month, counts.getOrDefault(month.toString(), 0L)))
                .toList();
    }

    private Map<String, Long> since(Instant begin, String zone) {
        return sql
                .statement("select to_char(created_at at time zone :zone, 'YYYY-MM') as month, count(*) as count"
                        + " from member where created_at >= :begin group by 1")
                .with("zone", zone)
                .with("begin", begin)
                .list(Row.class)
                .stream()
                .collect(Collectors.toMap(Row::month, Row::count));
    }
}
