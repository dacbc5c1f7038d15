package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.moderation.CaseScope;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.MemberId;

/** What is reported in a network is decided by who looks after its members, too. */
@ApplicationScoped
class NetworkCases implements CaseScope {

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return NetworkId.KIND;
    }

    @Override
    public Action deciding() {
        return NetworkAction.MODERATE;
    }

    @Override
    public List<MemberId> deciders(long id) {
        return sql.statement("select member_id from network_membership where network_id = :network and state = 'ACTIVE'"
                        + " and not away and role in ('COORDINATOR', 'MODERATOR') order by member_id")
                .with("network", id)
                .list(MemberId.class);
    }
}
