package org.essaim.networks.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.identity.Parting;
import org.essaim.networks.NetworkLine;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Networks that would pause, as nobody else runs them. */
@ApplicationScoped
class NetworksWithout implements Parting {

    private record Left(String name, String slug) {}

    @Inject
    private Sql sql;

    @Override
    public List<Consequence> without(MemberId member) {
        return sql
                .statement("select n.name, n.slug from network n join network_membership s on s.network_id = n.id"
                        + " where s.member_id = :member and s.role = 'COORDINATOR' and not s.away"
                        + " and n.state = 'ACTIVE' and n.coordinators < 2 order by n.name collate french, n.id")
                .with("member", member)
                .list(Left.class)
                .stream()
                .map(each -> new Consequence("networks.parting.pauses", each.name(), NetworkLine.path(each.slug())))
                .toList();
    }
}
