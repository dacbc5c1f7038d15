package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

/** The folder of its views is called otherwise: a folder takes the address of its name away from a page. */
@ApplicationScoped
class NotificationsRoutes implements Routes {

    static final String LIST = "/notifications";
    static final String PREFERENCES = "/compte/notifications";
    static final String FOLLOWED = "/compte/suivis";
    static final String ENDING = "/notifications/arret";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(LIST, "/notices/list.xhtml").openTo(Caller.MEMBER),
                Route.view(PREFERENCES, "/notices/preferences.xhtml").openTo(Caller.MEMBER),
                Route.view(FOLLOWED, "/notices/followed.xhtml").openTo(Caller.MEMBER),
                Route.view(ENDING, "/notices/ending.xhtml"));
    }
}
