package org.essaim.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.Route;
import org.essaim.web.Routes;

@ApplicationScoped
class HomeRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(Route.view("/", "/home/home.xhtml"), Route.view("/design", "/home/design.xhtml"));
    }
}
