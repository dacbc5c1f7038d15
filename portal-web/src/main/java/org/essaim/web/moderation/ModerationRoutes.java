package org.essaim.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class ModerationRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/signaler/{type}/{id}", "/moderation/report.xhtml").openTo(Caller.MEMBER),
                Route.view(CasesPage.PATH, "/moderation/cases.xhtml").openTo(Caller.MEMBER),
                Route.view(CasesPage.PATH + "/{id}", "/moderation/case.xhtml").openTo(Caller.MEMBER),
                // Who was suspended comes here without being able to sign in.
                Route.view("/decisions/{reference}", "/moderation/decision.xhtml"));
    }
}
