package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class DiscussionsRoutes implements Routes {

    private static final String ALL = "/reseaux/{slug}/discussions";

    static final Route NEW =
            Route.view(ALL + "/nouvelle", "/discussions/begin.xhtml").openTo(Caller.MEMBER);
    static final Route ONE = Route.view(ALL + "/{id}", "/discussions/discussion.xhtml");

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(ALL, "/discussions/discussions.xhtml"),
                NEW,
                ONE,
                Route.view(ALL + "/{id}/gestion", "/discussions/care.xhtml").openTo(Caller.MEMBER),
                Route.view(ALL + "/reponses/{id}", "/discussions/post.xhtml").openTo(Caller.MEMBER));
    }
}
