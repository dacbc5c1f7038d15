package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.NetworkId;
import org.essaim.networks.life.PlannedMeetings;
import org.essaim.shared.sql.Sql;

/** Networks that planned a meeting, for what is asked of them before they are launched. */
@ApplicationScoped
class KnownMeetings implements PlannedMeetings {

    @Inject
    private Sql sql;

    @Override
    public boolean has(NetworkId network) {
        return sql.statement("select id from meeting where network_id = :network and cancelled_at is null limit 1")
                .with("network", network)
                .find(Long.class)
                .isPresent();
    }
}
