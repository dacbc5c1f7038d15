package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class DiscoveryLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.NAVIGATION, 20, "discovery.link.search", "/recherche"),
                Link.in(LinkPlace.ADMINISTRATION, 30, "discovery.link.index", "/administration/index")
                        .saying("discovery.link.index.text"));
    }
}
