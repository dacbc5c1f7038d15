package org.essaim.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class PrivacyRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/compte/donnees", "/privacy/data.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/donnees/{kind}", "/privacy/held.xhtml").openTo(Caller.MEMBER),
                Route.view("/administration/conservation", "/privacy/retention.xhtml")
                        .openTo(Caller.ADMIN),
                Route.view("/administration/conservation/{kind}", "/privacy/expired.xhtml")
                        .openTo(Caller.ADMIN));
    }
}
