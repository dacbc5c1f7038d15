package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class NetworksLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.NAVIGATION, 50, "networks.link.map", NetworkMapPage.PATH),
                Link.in(LinkPlace.MENU, 15, "networks.link.networks", MyNetworksPage.PATH),
                Link.in(LinkPlace.ACCOUNT, 12, "networks.account.mine", MyNetworksPage.PATH),
                Link.in(LinkPlace.ACCOUNT, 11, "networks.account.card", CardPage.PATH),
                Link.in(LinkPlace.ADMINISTRATION, 15, "networks.link.projects", NetworksAdministrationPage.PATH)
                        .saying("networks.link.projects.text"));
    }
}
