package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class SheetLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ADMINISTRATION, 36, "cotraining.link.sheets", SheetRoutes.CHECK)
                .saying("cotraining.link.sheets.text"));
    }
}
