package org.essaim.cotraining.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.cotraining.TookPart;
import org.essaim.figures.AcademieFigures;
import org.essaim.figures.Counting;
import org.essaim.figures.Measure;
import org.essaim.figures.Tally;
import org.essaim.shared.sql.Sql;

/** Co-trainings whose last half-day was in a year, in the académie of their network: how many, with how many people, for how long. */
@ApplicationScoped
class AcademieCoTrainings implements AcademieFigures {

    private static final String HELD = " from co_training g join network n on n.id = g.network_id cross join lateral"
            + " (select max(h.ends_at) as ends_at from half_day h where h.co_training_id = g.id) d";

    private static final String WHEN =
            " where g.state in ('DONE', 'REPORTED') and d.ends_at >= :begin and d.ends_at < :until";

    private static final String TOOK = "with took as (select n.academie_code as academie, n.id as network, t.member_id,"
            + " sum(t.minutes) as minutes" + HELD + " join " + TookPart.ROWS + " t on t.co_training_id = g.id" + WHEN
            + " group by 1, 2, 3)";

    /** Who took part in those of one network alone is known to who runs it. */
    private static final String PEOPLE = TOOK
            + ", came as (select academie, member_id, count(*) as networks, min(network) as network from took group by 1, 2),"
            + " everybody as (select academie, count(*) as value from came group by 1),"
            + " known as (select academie, network, count(*) as people from came where networks = 1 group by 1, 2)"
            + " select e.academie, e.value,"
            + " coalesce(min(e.value - k.people) filter (where e.value > k.people), e.value) as rest"
            + " from everybody e left join known k on k.academie = e.academie group by 1, 2";

    private static final String HOURS = TOOK + ", hours as (select academie, cast(round(sum(minutes) / 60) as bigint)"
            + " as value from took group by 1) select academie, value, value as rest from hours";

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<Measure> of(Counting counting) {
        var held = tallies(
                "select n.academie_code as academie, count(*) as value, count(*) as rest" + HELD + WHEN + " group by 1",
                counting);
        return List.of(
                new Measure("coTrainings", false, held),
                new Measure("trained", true, tallies(PEOPLE, counting)),
                new Measure("trainedHours", false, tallies(HOURS, counting)).hiddenWith("trained"));
    }

    private List<Tally> tallies(String statement, Counting counting) {
        return counting.fill(sql.statement(statement)).list(Tally.class);
    }
}
