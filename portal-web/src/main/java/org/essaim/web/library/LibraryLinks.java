package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.Links;
import org.essaim.web.links.Place;

@ApplicationScoped
class LibraryLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(Place.NAVIGATION, 30, "library.link.scenarios", "/scenarios"),
                Link.in(Place.NAVIGATION, 40, "library.link.resources", "/ressources"),
                Link.in(Place.MENU, 10, "library.link.mine", "/mes-scenarios"));
    }
}
