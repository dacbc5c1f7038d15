package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.essaim.networks.MembershipSights;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Sight;
import org.essaim.notifications.Thing;
import org.essaim.notifications.ThingName;
import org.essaim.notifications.Things;

/**
 * Belonging to a network, under the number of the network: what was decided on it is told also to who is not let in, and
 * to administrators. To mute a network does not silence it.
 */
@ApplicationScoped
class MembershipThings implements Things {

    static final String KIND = "membership";

    @Inject
    private MembershipSights sights;

    static Thing of(NetworkId network) {
        return new Thing(KIND, network.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        return sights.seen(
                asked,
                "s.member_id is not null or exists (select 1 from member_role r where r.member_id = a.member_id"
                        + " and r.role = 'ADMIN')");
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sights.names(ids);
    }
}
