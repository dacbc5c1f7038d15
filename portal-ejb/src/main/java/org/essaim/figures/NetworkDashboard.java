package org.essaim.figures;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/** Figures of a network, for who runs it. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkDashboard {

    /**
     * How many there are now.
     *
     * @param active members whose last visit to the portal was in the month in which the period begins, or later; hidden
     *     where few were, or few were not. Nobody finds out by two periods on which day somebody came last. Whoever took part
     *     in something was there; what they did is not counted, and nothing is kept to count it.
     */
    public record Overview(long members, Count active) {}

    private record Active(long members, long active) {
        Overview told() {
            var isHidden = Count.ofPeople(active).hidden()
                    || Count.ofPeople(members - active).hidden();
            return new Overview(members, isHidden ? Count.HIDDEN : Count.of(active));
        }
    }

    @Inject
    @Any
    private Instance<NetworkFigures> capabilities;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** The running school year, in the clock of the viewer. */
    public Period thisSchoolYear() {
        return Period.ofSchoolYear(Period.schoolYearOf(today()));
    }

    /** The last days, today included. */
    public Period lastDays(int days) {
        return new Period(today().minusDays(days - 1L), today());
    }

    public Overview overview(NetworkId network, Period period) {
        viewer.current().require(NetworkAction.RUN, network);
        return sql.statement("select count(*) as members, count(*) filter (where m.active_at >= :begin) as active"
                        + " from network_membership s join member m on m.id = s.member_id"
                        + " where s.network_id = :network and s.state = 'ACTIVE' and not s.away")
                .with("network", network)
                .with("begin", counting(monthOf(period)).begin())
                .require(Active.class)
                .told();
    }

    private static Period monthOf(Period period) {
        return new Period(period.first().withDayOfMonth(1), period.last());
    }

    /** Tables of all capabilities. */
    public List<FigureTable> tables(NetworkId network, Period period) {
        viewer.current().require(NetworkAction.RUN, network);
        return capabilities.stream()
                .sorted(Comparator.comparingInt(NetworkFigures::rank))
                .flatMap(each -> each.of(network, counting(period)).stream())
                .toList();
    }

    private Counting counting(Period period) {
        return new Counting(period, viewer.current().zone(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(viewer.current().zone()));
    }
}
