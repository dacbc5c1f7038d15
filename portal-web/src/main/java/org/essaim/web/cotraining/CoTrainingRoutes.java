package org.essaim.web.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class CoTrainingRoutes implements Routes {

    static final String LIST = "/co-formations";
    static final String MINE = "/compte/co-formations";
    static final String REGISTRATIONS = "/inscriptions";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(LIST, "/cotraining/list.xhtml"),
                Route.view("/reseaux/{slug}/co-formations/nouvelle", "/cotraining/plan.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view(LIST + "/{id}", "/cotraining/cotraining.xhtml"),
                Route.view(LIST + "/{id}/place", "/cotraining/place.xhtml").openTo(Caller.MEMBER),
                Route.view(LIST + "/{id}" + REGISTRATIONS, "/cotraining/registrations.xhtml")
                        .openTo(Caller.MEMBER)
                        .asDesk(),
                Route.view(LIST + "/{id}" + REGISTRATIONS + "/ensemble", "/cotraining/registrations-many.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view(MINE, "/cotraining/mine.xhtml").openTo(Caller.MEMBER),
                Route.view(LIST + "/{id}/modifier", "/cotraining/change.xhtml").openTo(Caller.MEMBER),
                Route.view(LIST + "/{id}/annuler", "/cotraining/cancel.xhtml").openTo(Caller.MEMBER));
    }
}
