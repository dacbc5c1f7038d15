package org.essaim.web.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class MeetingsLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ACCOUNT, 13, "meetings.account.agenda", MeetingsRoutes.MINE));
    }
}
