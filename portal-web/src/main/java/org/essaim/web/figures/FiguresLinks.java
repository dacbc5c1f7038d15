package org.essaim.web.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class FiguresLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ADMINISTRATION, 60, "figures.link.report", FiguresRoutes.REPORT)
                .saying("figures.link.report.text"));
    }
}
