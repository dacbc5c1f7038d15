package org.essaim.web.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class FiguresRoutes implements Routes {

    static final String DASHBOARD = "/tableau-de-bord";
    static final String REPORT = "/administration/rapport-annuel";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/reseaux/{slug}" + DASHBOARD, "/figures/dashboard.xhtml")
                        .openTo(Caller.MEMBER)
                        .asDesk(),
                Route.view(REPORT, "/figures/report.xhtml").openTo(Caller.ADMIN));
    }
}
