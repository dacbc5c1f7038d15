package org.essaim.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.networks.NetworkState;
import org.essaim.shared.sql.Sql;

/**
 * Networks as they are now, by state, with their members, whose number each network's page tells everyone; and who came to
 * the portal in the year, by the académie of their profile.
 */
@ApplicationScoped
class AcademieNetworks implements AcademieFigures {

    private record Networks(String academie, String state, long value) {}

    private static final List<NetworkState> STATES =
            List.of(NetworkState.ACTIVE, NetworkState.FORMING, NetworkState.PAUSED, NetworkState.CLOSED);

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public List<Measure> of(Counting counting) {
        var networks = counting.fill(sql.statement("select academie_code as academie, state, count(*) as value"
                        + " from network where created_at < :until group by 1, 2"))
                .list(Networks.class);
        return Stream.concat(
                        STATES.stream().map(state -> inState(networks, state)),
                        Stream.of(members(counting), newMembers(counting)))
                .toList();
    }

    private static Measure inState(List<Networks> networks, NetworkState state) {
        return new Measure(
                "networks" + state,
                false,
                networks.stream()
                        .filter(each -> each.state().equals(state.name()))
                        .map(each -> new Tally(each.academie(), each.value(), each.value()))
                        .toList());
    }

    private Measure members(Counting counting) {
        return new Measure(
                "members",
                false,
                counting.fill(sql.statement("select n.academie_code as academie, count(*) as value, count(*) as rest"
                                + " from network n join network_membership s on s.network_id = n.id"
                                + " where s.state = 'ACTIVE' and not s.away and n.created_at < :until group by 1"))
                        .list(Tally.class));
    }

    private Measure newMembers(Counting counting) {
        return new Measure(
                "newMembers",
                true,
                counting.fill(sql.statement("select coalesce(academie_code, '') as academie, count(*) as value,"
                                + " count(*) as rest from member where state <> 'UNCONFIRMED'"
                                + " and created_at >= :begin and created_at < :until group by 1"))
                        .list(Tally.class));
    }
}
