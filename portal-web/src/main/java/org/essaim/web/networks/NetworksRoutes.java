package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.web.routes.Insiders;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class NetworksRoutes implements Routes {

    @Inject
    private NetworkCatalogue networks;

    @Override
    public List<Route> routes() {
        return List.of(Route.view("/reseaux/{slug}", "/networks/network.xhtml").sharedBut(this::belonging));
    }

    /** Members read what is for them; everyone else reads one and the same page. */
    private Insiders belonging(Map<String, String> address) {
        return networks.find(address.get("slug"))
                .map(id -> Insiders.of(viewer -> viewer.may(NetworkAction.READ, id), Set::of))
                .orElse(Insiders.NOBODY);
    }
}
