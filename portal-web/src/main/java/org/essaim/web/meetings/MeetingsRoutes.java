package org.essaim.web.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class MeetingsRoutes implements Routes {

    static final String MINE = "/compte/agenda";

    private static final String AGENDA = "/reseaux/{slug}/agenda";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(AGENDA, "/meetings/agenda.xhtml"),
                Route.view(AGENDA + "/nouvelle", "/meetings/plan.xhtml").openTo(Caller.MEMBER),
                Route.view(AGENDA + "/planning", "/meetings/planning.xhtml")
                        .openTo(Caller.MEMBER)
                        .asDesk(),
                Route.view(AGENDA + "/{id}", "/meetings/meeting.xhtml"),
                Route.view(AGENDA + "/{id}/modifier", "/meetings/change.xhtml").openTo(Caller.MEMBER),
                Route.view(AGENDA + "/{id}/annuler", "/meetings/cancel.xhtml").openTo(Caller.MEMBER),
                Route.view(MINE, "/meetings/mine.xhtml").openTo(Caller.MEMBER));
    }
}
