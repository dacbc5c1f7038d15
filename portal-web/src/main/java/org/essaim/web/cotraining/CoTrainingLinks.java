package org.essaim.web.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class CoTrainingLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.NAVIGATION, 55, "cotraining.link.all", CoTrainingRoutes.LIST),
                Link.in(LinkPlace.ACCOUNT, 14, "cotraining.link.cotrainings", CoTrainingRoutes.MINE));
    }
}
