package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.networks.NetworkSights;
import org.essaim.notifications.Things;

/** Discussions to be followed, by who may read them now. */
@ApplicationScoped
class DiscussionThings implements Things {

    @Override
    public String kind() {
        return DiscussionId.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from discussion d join network n on n.id = d.network_id where d.id = a.thing_id"
                + " and (d.state = 'SHOWN' and (n.discussions_shown_to = 'EVERYONE' or "
                + NetworkSights.belonging("d.network_id", "a.member_id") + ") or d.state = 'SET_ASIDE' and "
                + NetworkSights.moderating("d.network_id", "a.member_id")
                + " or d.state <> 'REMOVED' and exists (select 1"
                + " from member_role r where r.member_id = a.member_id and r.role = 'ADMIN')))";
    }

    @Override
    public String named() {
        return "select d.id, d.title as name, n.slug as place from discussion d join network n on n.id = d.network_id"
                + " where d.state <> 'REMOVED'";
    }

    @Override
    public String path(long id, String name, String place) {
        return DiscussionLine.path(place, id);
    }
}
