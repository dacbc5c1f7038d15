package org.essaim.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class HomeLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.NAVIGATION, 10, "frame.nav.home", "/"));
    }
}
