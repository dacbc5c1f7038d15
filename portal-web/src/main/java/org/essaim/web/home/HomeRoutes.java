package org.essaim.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class HomeRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/", "/home/home.xhtml").listed().shared(),
                Route.view("/design", "/home/design.xhtml"),
                Route.view("/design/table", "/home/design/table.xhtml").asDesk(),
                written("/mentions-legales", "legal"),
                written("/donnees-personnelles", "privacy"),
                written("/conditions", "terms"),
                written("/accessibilite", "accessibility"),
                written("/aide", "help"),
                written("/api", "api"));
    }

    private static Route written(String address, String name) {
        return Route.view(address, "/home/written.xhtml?texte=" + name).listed().shared();
    }
}
