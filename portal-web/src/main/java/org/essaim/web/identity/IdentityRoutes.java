package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class IdentityRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/inscription", "/identity/sign-up.xhtml"),
                Route.view("/inscription/courrier", "/identity/mail-again.xhtml"),
                Route.view("/inscription/confirmer", "/identity/confirm.xhtml"),
                Route.view("/connexion", "/identity/sign-in.xhtml"),
                Route.view("/connexion/mot-de-passe", "/identity/forgotten.xhtml"),
                Route.view("/connexion/mot-de-passe/nouveau", "/identity/new-password.xhtml"),
                Route.view("/compte", "/identity/profile.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/adresse", "/identity/address.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/adresse/confirmer", "/identity/new-address.xhtml"),
                Route.view("/compte/academie/confirmer", "/identity/affiliation.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view("/compte/mot-de-passe", "/identity/password.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/sessions", "/identity/sessions.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/jetons", "/identity/tokens.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/consentements", "/identity/consents.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/conditions", "/identity/renewal.xhtml").openTo(Caller.MEMBER),
                Route.view("/compte/quitter", "/identity/leave.xhtml").openTo(Caller.MEMBER),
                Route.view("/membres/{id}", "/identity/member.xhtml"),
                Route.view("/administration/membres", "/identity/members.xhtml")
                        .openTo(Caller.ADMIN)
                        .asDesk(),
                Route.view("/administration/membres/ensemble", "/identity/many-members.xhtml")
                        .openTo(Caller.ADMIN),
                Route.view("/administration/membres/{id}", "/identity/member-file.xhtml")
                        .openTo(Caller.ADMIN));
    }
}
