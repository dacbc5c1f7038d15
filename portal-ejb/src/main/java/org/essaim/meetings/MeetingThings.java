package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.networks.NetworkSights;
import org.essaim.notifications.Thing;
import org.essaim.notifications.Things;

/** Meetings that are told of: to who comes whatever becomes of them, to members of the network while they take place. */
@ApplicationScoped
class MeetingThings implements Things {

    private static final String KIND = "meeting";

    static Thing of(MeetingId meeting) {
        return new Thing(KIND, meeting.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from meeting_guest c where c.meeting_id = a.thing_id and c.member_id = a.member_id)"
                + " or exists (select 1 from meeting g where g.id = a.thing_id and g.cancelled_at is null and "
                + NetworkSights.belonging("g.network_id", "a.member_id") + ")";
    }

    @Override
    public String named() {
        return "select g.id, g.title as name, n.slug as place from meeting g join network n on n.id = g.network_id";
    }

    @Override
    public String path(long id, String name, String place) {
        return MeetingLine.path(place, new MeetingId(id));
    }
}
