package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.figures.Counting;
import org.essaim.figures.FigureTable;
import org.essaim.figures.MonthlyCounts;
import org.essaim.figures.NetworkFigures;
import org.essaim.networks.NetworkId;

/** Meetings that took place, and how many had said that they would come. */
@ApplicationScoped
class MeetingFigures implements NetworkFigures {

    @Inject
    private MonthlyCounts months;

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<FigureTable> of(NetworkId network, Counting counting) {
        return List.of(months.of(
                "meetings",
                List.of("held", "came"),
                List.of("count(distinct x.id)", "count(g.member_id)"),
                "left join meeting x on x.network_id = :network and x.cancelled_at is null and x.ends_at <= :until"
                        + " and x.starts_at >= m.b and x.starts_at < m.e left join meeting_guest g on g.meeting_id = x.id",
                network,
                counting));
    }
}
