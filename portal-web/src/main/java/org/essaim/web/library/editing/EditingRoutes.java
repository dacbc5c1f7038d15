package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class EditingRoutes implements Routes {

    static final Route NEW_RESOURCE = Route.view("/ressources/nouvelle", "/library/editing/resource.xhtml")
            .openTo(Caller.MEMBER);
    static final Route RESOURCE = Route.view("/ressources/{id}/modifier", "/library/editing/resource.xhtml")
            .openTo(Caller.MEMBER);
    static final Route IMPORTS = Route.view("/administration/imports", "/library/editing/imports.xhtml")
            .openTo(Caller.ADMIN);

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/scenarios/nouveau", "/library/editing/begin.xhtml").openTo(Caller.MEMBER),
                // The page asks itself, so that what was typed outlives the session.
                Route.view("/scenarios/{id}/modifier", "/library/editing/editor.xhtml"),
                Route.view("/scenarios/{id}/invitation", "/library/editing/invitation.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view("/scenarios/{id}/relecture", "/library/editing/review.xhtml")
                        .openTo(Caller.MODERATOR),
                Route.view("/relectures", "/library/editing/queue.xhtml").openTo(Caller.MODERATOR),
                Route.view("/scenarios/{id}/retirer", "/library/editing/withdraw.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view("/scenarios/{id}/retablir", "/library/editing/restore.xhtml")
                        .openTo(Caller.MODERATOR),
                NEW_RESOURCE,
                RESOURCE,
                Route.view("/ressources/{id}/retirer", "/library/editing/resource-withdraw.xhtml")
                        .openTo(Caller.MEMBER),
                IMPORTS);
    }
}
