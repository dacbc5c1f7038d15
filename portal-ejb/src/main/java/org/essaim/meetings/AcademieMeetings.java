package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.figures.AcademieFigures;
import org.essaim.figures.Counting;
import org.essaim.figures.Measure;
import org.essaim.figures.Tally;
import org.essaim.shared.sql.Sql;

/** Meetings that took place in a year, and how many different people had said that they would come to one. */
@ApplicationScoped
class AcademieMeetings implements AcademieFigures {

    private static final String HELD = " from meeting x join network n on n.id = x.network_id"
            + " where x.cancelled_at is null and x.starts_at >= :begin and x.ends_at < :until";

    /** Who came to meetings of one network alone is known to who runs it. */
    private static final String PARTICIPANTS = "with came as (select n.academie_code as academie, g.member_id,"
            + " count(distinct n.id) as networks, min(n.id) as network"
            + HELD.replace(" where", " join meeting_guest g on g.meeting_id = x.id where")
            + " group by 1, 2),"
            + " everybody as (select academie, count(*) as value from came group by 1),"
            + " known as (select academie, network, count(*) as people from came where networks = 1 group by 1, 2)"
            + " select e.academie, e.value,"
            + " coalesce(min(e.value - k.people) filter (where e.value > k.people), e.value) as rest"
            + " from everybody e left join known k on k.academie = e.academie group by 1, 2";

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<Measure> of(Counting counting) {
        var held = counting.fill(sql.statement("select n.academie_code as academie, count(*) as value, count(*) as rest"
                        + HELD + " group by 1"))
                .list(Tally.class);
        var participants = counting.fill(sql.statement(PARTICIPANTS)).list(Tally.class);
        return List.of(new Measure("meetings", false, held), new Measure("participants", true, participants));
    }
}
