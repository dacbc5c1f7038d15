package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/**
 * Belonging to a network, under the number of the network: what was decided on it is told also to who is not let in, and
 * to administrators. To mute a network does not silence it.
 */
@ApplicationScoped
class MembershipThings implements Things {

    static final String KIND = "membership";

    static Thing of(NetworkId network) {
        return new Thing(KIND, network.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from network_membership s where s.network_id = a.thing_id and s.member_id = a.member_id)"
                + " or exists (select 1 from member_role r where r.member_id = a.member_id and r.role = 'ADMIN')";
    }

    @Override
    public String named() {
        return "select id, name, slug as place from network";
    }

    @Override
    public String path(long id, String name, String place) {
        return NetworkLine.path(place);
    }
}
