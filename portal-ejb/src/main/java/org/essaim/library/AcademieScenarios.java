package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.figures.AcademieFigures;
import org.essaim.figures.Counting;
import org.essaim.figures.Measure;
import org.essaim.figures.Tally;
import org.essaim.shared.sql.Sql;

/** Scenarios that were published for the first time in a year, by the académie of their first author: everyone sees them. */
@ApplicationScoped
class AcademieScenarios implements AcademieFigures {

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<Measure> of(Counting counting) {
        var published = counting.fill(sql.statement("with first as (select distinct on (v.scenario_id) v.id,"
                        + " v.published_at from scenario_version v where v.published_at is not null"
                        + " order by v.scenario_id, v.published_at),"
                        + " author as (select distinct on (a.version_id) a.version_id, a.member_id"
                        + " from scenario_version_author a order by a.version_id, a.position)"
                        + " select coalesce(m.academie_code, '') as academie, count(*) as value, count(*) as rest"
                        + " from first f left join author a on a.version_id = f.id left join member m on m.id = a.member_id"
                        + " where f.published_at >= :begin and f.published_at < :until group by 1"))
                .list(Tally.class);
        return List.of(new Measure("scenarios", false, published));
    }
}
