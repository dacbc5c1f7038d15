package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class LibraryRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/scenarios", "/library/catalogue.xhtml").listed(),
                Route.view("/scenarios/{id}", "/library/scenario.xhtml"),
                Route.view("/scenarios/{id}/versions/{number}", "/library/version.xhtml"),
                Route.view("/scenarios/{id}/apercu", "/library/preview.xhtml"),
                Route.view("/scenarios/{id}/nouvelle-version", "/library/new-version.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view("/ressources", "/library/resources.xhtml").listed(),
                Route.view("/ressources/{id}", "/library/resource.xhtml"),
                Route.view("/mes-scenarios", "/library/mine.xhtml").openTo(Caller.MEMBER));
    }
}
