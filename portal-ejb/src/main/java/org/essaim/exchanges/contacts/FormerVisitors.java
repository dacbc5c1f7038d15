package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.essaim.identity.StandingChanged;
import org.essaim.networks.MembershipChanged;

/** Nobody waits for a visit with somebody who has left. */
@ApplicationScoped
@Transactional
class FormerVisitors {

    @Inject
    private VisitBook visits;

    void follow(@Observes MembershipChanged change) {
        visits.cancelOf(change.member(), Optional.of(change.network()));
    }

    void follow(@Observes StandingChanged change) {
        if (!change.open()) {
            visits.cancelOf(change.member(), Optional.empty());
        }
    }
}
