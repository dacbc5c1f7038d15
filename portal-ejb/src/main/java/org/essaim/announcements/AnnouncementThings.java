package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.networks.NetworkSights;
import org.essaim.notifications.Things;

/** Announcements that are told of: to who belongs to the network now, and while they are not withdrawn. */
@ApplicationScoped
class AnnouncementThings implements Things {

    @Override
    public String kind() {
        return AnnouncementId.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from announcement t where t.id = a.thing_id and t.state = 'PUBLISHED' and "
                + NetworkSights.belonging("t.network_id", "a.member_id") + ")";
    }

    @Override
    public String named() {
        return "select t.id, t.title as name, n.slug as place from announcement t join network n on n.id = t.network_id"
                + " where t.state = 'PUBLISHED'";
    }

    @Override
    public String path(long id, String name, String place) {
        return AnnouncementLine.path(place, new AnnouncementId(id));
    }
}
