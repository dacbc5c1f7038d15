package org.essaim.web.searches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class SearchesRoutes implements Routes {

    static final String MINE = "/compte/recherches";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(MINE, "/searches/mine.xhtml").openTo(Caller.MEMBER),
                Route.view(MINE + "/nouvelle", "/searches/save.xhtml").openTo(Caller.MEMBER),
                Route.view(MINE + "/modifier", "/searches/change.xhtml").openTo(Caller.MEMBER));
    }
}
