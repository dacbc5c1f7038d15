package org.essaim.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class AdministrationRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/administration", "/admin/administration.xhtml").openTo(Caller.ADMIN));
    }
}
