package org.essaim.web.seats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class SeatsRoutes implements Routes {

    static final String AUDIT = "/administration/places";

    @Override
    public List<Route> routes() {
        return List.of(Route.view(AUDIT, "/seats/audit.xhtml").openTo(Caller.ADMIN));
    }
}
