package org.essaim.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.networks.NetworkId;
import org.essaim.shared.sql.Sql;

/** Things of a network that were reported to moderation in the period: how many, never which or by whom. */
@ApplicationScoped
class ReportFigures implements NetworkFigures {

    private static final List<String> COLUMNS = List.of("opened", "waiting", "ended");

    private record Cases(String kind, long opened, long waiting, long ended) {

        List<Count> counts() {
            return List.of(Count.of(opened), Count.of(waiting), Count.of(ended));
        }
    }

    @Inject
    @Any
    private Instance<ThingsOfNetwork> kinds;

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 90;
    }

    @Override
    public List<FigureTable> of(NetworkId network, Counting counting) {
        var things = kinds.stream()
                .sorted(Comparator.comparing(ThingsOfNetwork::kind))
                .toList();
        var cases = cases(things, network, counting).stream().collect(Collectors.toMap(Cases::kind, Cases::counts));
        var none = new Cases("", 0, 0, 0).counts();
        return List.of(new FigureTable(
                "reports",
                COLUMNS,
                things.stream()
                        .map(each -> new FigureTable.Row(
                                new FigureLabel.OfWords(each.words()), cases.getOrDefault(each.kind(), none)))
                        .toList()));
    }

    /** Of the kinds that have some, in one statement. */
    private List<Cases> cases(List<ThingsOfNetwork> things, NetworkId network, Counting counting) {
        var ofNetwork = IntStream.range(0, things.size())
                .mapToObj(i -> "select cast(:kind" + i + " as text) as kind, x.id from ("
                        + things.get(i).ids() + ") as x")
                .collect(Collectors.joining(" union all "));
        var statement = sql.statement(
                        "select t.kind, count(*) as opened, count(*) filter (where c.state in ('OPEN', 'APPEALED'))"
                                + " as waiting, count(*) filter (where c.state not in ('OPEN', 'APPEALED')) as ended from (",
                        ofNetwork,
                        ") t join report_case c on c.thing_kind = t.kind and c.thing_id = t.id"
                                + " where c.opened_at >= :begin and c.opened_at < :until group by t.kind")
                .with("network", network);
        for (var i = 0; i < things.size(); i++) {
            statement = statement.with("kind" + i, things.get(i).kind());
        }
        return counting.fill(statement).list(Cases.class);
    }
}
