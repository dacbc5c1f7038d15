package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.essaim.networks.MembershipChanged;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.sql.Sql;

/** Takes back what was for members from who is none any more. */
@ApplicationScoped
@Transactional
class FormerMembers {

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    void follow(@Observes MembershipChanged change) {
        sql.statement("delete from meeting_guest c using meeting g where g.id = c.meeting_id"
                        + " and g.network_id = :network and g.shown_to = 'MEMBERS' and g.starts_at > :now"
                        + " and c.member_id = :member and not "
                        + NetworkSights.joined("g.network_id", "c.member_id"))
                .with("network", change.network())
                .with("now", clock.instant())
                .with("member", change.member())
                .run();
    }
}
