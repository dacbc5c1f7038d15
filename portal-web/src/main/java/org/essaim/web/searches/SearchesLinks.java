package org.essaim.web.searches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class SearchesLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ACCOUNT, 15, "searches.account.searches", SearchesRoutes.MINE));
    }
}
