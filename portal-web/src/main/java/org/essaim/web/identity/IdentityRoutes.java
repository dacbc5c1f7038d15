package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.Route;
import org.essaim.web.Routes;

@ApplicationScoped
class IdentityRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(Route.view("/connexion", "/identity/sign-in.xhtml"));
    }
}
