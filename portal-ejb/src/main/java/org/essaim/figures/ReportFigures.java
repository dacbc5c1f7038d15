package org.essaim.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.shared.sql.Sql;

/** Things of a network that were reported to moderation in the period: how many, never which or by whom. */
@ApplicationScoped
class ReportFigures implements NetworkFigures {

    private record Cases(long opened, long waiting, long ended) {}

    @Inject
    @Any
    private Instance<ThingsOfNetwork> kinds;

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 90;
    }

    /** No table where nothing can be reported yet. */
    @Override
    public List<FigureTable> of(NetworkId network, Counting counting) {
        var rows = kinds.stream().map(each -> row(each, network, counting)).toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new FigureTable("reports", List.of("opened", "waiting", "ended"), rows));
    }

    private FigureTable.Row row(ThingsOfNetwork things, NetworkId network, Counting counting) {
        var cases = counting.fill(sql.statement(
                                "select count(*) as opened, count(*) filter (where state in ('OPEN', 'APPEALED')) as waiting,"
                                        + " count(*) filter (where state not in ('OPEN', 'APPEALED')) as ended"
                                        + " from report_case where thing_kind = :kind and opened_at >= :begin"
                                        + " and opened_at < :until and thing_id in (",
                                things.ids(),
                                ")")
                        .with("kind", things.kind())
                        .with("network", network))
                .require(Cases.class);
        return new FigureTable.Row(
                new FigureLabel.OfWords(things.words()),
                List.of(Count.of(cases.opened()), Count.of(cases.waiting()), Count.of(cases.ended())));
    }
}
