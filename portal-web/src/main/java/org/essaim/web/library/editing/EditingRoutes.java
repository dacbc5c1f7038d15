package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.Route;
import org.essaim.web.Routes;

@ApplicationScoped
class EditingRoutes implements Routes {

    static final Route NEW_RESOURCE = Route.view("/ressources/nouvelle", "/library/editing/resource.xhtml");
    static final Route RESOURCE = Route.view("/ressources/{id}/modifier", "/library/editing/resource.xhtml");
    static final Route IMPORTS = Route.view("/administration/imports", "/library/editing/imports.xhtml");

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/scenarios/nouveau", "/library/editing/begin.xhtml"),
                Route.view("/scenarios/{id}/modifier", "/library/editing/editor.xhtml"),
                Route.view("/scenarios/{id}/invitation", "/library/editing/invitation.xhtml"),
                Route.view("/scenarios/{id}/relecture", "/library/editing/review.xhtml"),
                Route.view("/relectures", "/library/editing/queue.xhtml"),
                Route.view("/scenarios/{id}/retirer", "/library/editing/withdraw.xhtml"),
                Route.view("/scenarios/{id}/retablir", "/library/editing/restore.xhtml"),
                NEW_RESOURCE,
                RESOURCE,
                Route.view("/ressources/{id}/retirer", "/library/editing/resource-withdraw.xhtml"),
                IMPORTS);
    }
}
