package org.essaim.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.shared.viewer.Role;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class AdministrationLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.MENU, 40, "admin.title", "/administration")
                .shownTo(viewer -> viewer.has(Role.ADMIN)));
    }
}
