package org.essaim.web.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class AttestationRoutes implements Routes {

    static final String CHECK = "/attestations";
    static final String MINE = "/compte/attestations";
    static final String KEYS = "/administration/badges";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(CHECK, "/attestation/check.xhtml"),
                Route.view(CHECK + "/{code}", "/attestation/attestation.xhtml"),
                Route.view(MINE, "/attestation/mine.xhtml").openTo(Caller.MEMBER),
                Route.view(MINE + "/{id}/nom", "/attestation/name.xhtml").openTo(Caller.MEMBER),
                Route.view(KEYS, "/attestation/keys.xhtml").openTo(Caller.ADMIN));
    }
}
