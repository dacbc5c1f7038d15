package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class LibraryLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.NAVIGATION, 30, "library.link.scenarios", "/scenarios"),
                Link.in(LinkPlace.NAVIGATION, 40, "library.link.resources", "/ressources"),
                Link.in(LinkPlace.MENU, 10, "library.link.mine", "/mes-scenarios"),
                Link.in(LinkPlace.MENU, 15, "library.link.myResources", "/mes-ressources"));
    }
}
