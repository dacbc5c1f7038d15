package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.essaim.networks.MembershipChanged;
import org.essaim.networks.map.NetworkMap;
import org.essaim.networks.map.NetworksAround;
import org.essaim.shared.nodes.PublicChanges;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.caching.BoundedCache;

/** The networks of who looks, kept for a moment, since pages for everybody ask for them each time. */
@ApplicationScoped
class AroundMember {

    private static final System.Logger LOG = System.getLogger(AroundMember.class.getName());
    private static final int MOST_KEPT = 2_000;
    private static final long LONGEST_MILLIS = 30_000;

    private record Kept(NetworksAround around, long changes, long until) {}

    private final BoundedCache<MemberId, Kept> kept = new BoundedCache<>(MOST_KEPT, each -> 1);

    @Inject
    private NetworkMap map;

    @Inject
    private PublicChanges changes;

    @Inject
    private Clock clock;

    /** Empty when they cannot be had: the page stands without. */
    Optional<NetworksAround> of(MemberId member) {
        try {
            var state = changes.count();
            var known = kept.find(member)
                    .filter(each -> each.changes() == state && clock.millis() <= each.until())
                    .map(Kept::around);
            return Optional.of(known.orElseGet(() -> read(member, state)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a page is shown without the member's networks", e);
            return Optional.empty();
        }
    }

    private NetworksAround read(MemberId member, long state) {
        var around = map.around();
        kept.keep(member, new Kept(around, state, clock.millis() + LONGEST_MILLIS));
        return around;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MembershipChanged changed) {
        kept.forget(changed.member());
    }
}
