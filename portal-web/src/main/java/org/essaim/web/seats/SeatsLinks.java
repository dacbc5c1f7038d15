package org.essaim.web.seats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class SeatsLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ADMINISTRATION, 35, "seats.link.audit", SeatsRoutes.AUDIT)
                .saying("seats.link.audit.text"));
    }
}
