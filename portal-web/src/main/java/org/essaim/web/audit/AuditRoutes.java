package org.essaim.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class AuditRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(Route.view(JournalPage.PATH, "/audit/journal.xhtml").openTo(Caller.ADMIN));
    }
}
