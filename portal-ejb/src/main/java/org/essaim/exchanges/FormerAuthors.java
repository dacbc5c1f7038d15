package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.essaim.identity.StandingChanged;
import org.essaim.networks.MembershipChanged;

/** Who leaves a network takes along what is open there; what is of a closed account is seen by nobody. */
@ApplicationScoped
@Transactional
class FormerAuthors {

    @Inject
    private Exchanges exchanges;

    void follow(@Observes MembershipChanged change) {
        exchanges.closeOf(change.member(), change.network());
    }

    void follow(@Observes StandingChanged change) {
        exchanges.showAgain(change.member());
    }
}
