package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.figures.Counting;
import org.essaim.figures.FigureTable;
import org.essaim.figures.MonthlyCounts;
import org.essaim.figures.NetworkFigures;
import org.essaim.networks.NetworkId;

/** Scenarios that those who are members now published, alone or with others; a new version counts in its month. */
@ApplicationScoped
class LibraryNetworkFigures implements NetworkFigures {

    @Inject
    private MonthlyCounts months;

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<FigureTable> of(NetworkId network, Counting counting) {
        return List.of(months.of(
                "scenarios",
                List.of("published"),
                List.of("count(distinct x.scenario_id)"),
                "left join scenario_version x on x.published_at >= m.b and x.published_at < m.e"
                        + " and exists (select 1 from scenario_version_author a join network_membership s"
                        + " on s.member_id = a.member_id and s.state = 'ACTIVE' and s.network_id = :network"
                        + " where a.version_id = x.id)",
                network,
                counting));
    }
}
