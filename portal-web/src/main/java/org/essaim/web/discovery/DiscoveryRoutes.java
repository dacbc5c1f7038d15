package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class DiscoveryRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/recherche", "/discovery/search.xhtml"),
                Route.view("/administration/index", "/discovery/index-state.xhtml")
                        .openTo(Caller.ADMIN));
    }
}
