package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.essaim.notifications.Sight;
import org.essaim.notifications.ThingName;
import org.essaim.notifications.Things;

/**
 * Networks to be followed, as all do who join one: what they tell is for their members. Nobody else hears of it, not even
 * an administrator who reads everything.
 */
@ApplicationScoped
class NetworkThings implements Things {

    @Inject
    private MembershipSights sights;

    @Override
    public String kind() {
        return NetworkId.KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        return sights.seen(asked, "s.state = 'ACTIVE' and not s.away");
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sights.names(ids);
    }
}
