package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Insiders;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class NetworksRoutes implements Routes {

    static final String INVITATION = "/invitations/reseau";

    static final Route INVITATIONS = Route.view("/reseaux/{slug}/invitations", "/networks/invitations.xhtml")
            .openTo(Caller.MEMBER);

    /** How a network comes to be. */
    static final String FOUND = "/creer-un-reseau";

    @Inject
    private NetworkCatalogue networks;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(NetworkMapPage.PATH, "/networks/map.xhtml").listed().shared(),
                Route.view(FOUND, "/networks/found.xhtml").listed().shared(),
                Route.view("/reseaux/{slug}", "/networks/network.xhtml").sharedBut(this::belonging),
                Route.view("/reseaux/{slug}/rejoindre", "/networks/join.xhtml").openTo(Caller.MEMBER),
                Route.view("/reseaux/{slug}/gestion", "/networks/manage.xhtml").openTo(Caller.MEMBER),
                Route.view("/reseaux/{slug}/membres", "/networks/members.xhtml")
                        .openTo(Caller.MEMBER)
                        .asDesk(),
                Route.view("/reseaux/{slug}/membres/ensemble", "/networks/many-members.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view("/reseaux/{slug}/membres/{id}", "/networks/member.xhtml")
                        .openTo(Caller.MEMBER),
                INVITATIONS,
                Route.view("/reseaux/{slug}/annuaire", "/networks/directory.xhtml"),
                Route.view(CardPage.PATH, "/networks/card.xhtml").openTo(Caller.MEMBER),
                Route.view(INVITATION, "/networks/invitation.xhtml"),
                Route.view("/compte/reseaux", "/networks/mine.xhtml").openTo(Caller.MEMBER),
                Route.view("/administration/reseaux", "/networks/administration.xhtml")
                        .openTo(Caller.ADMIN)
                        .asDesk(),
                Route.view("/administration/reseaux/nouveau", "/networks/project-new.xhtml")
                        .openTo(Caller.ADMIN),
                Route.view("/administration/reseaux/{id}", "/networks/project.xhtml")
                        .openTo(Caller.ADMIN));
    }

    /** Members read what is for them, and who asked to be one that the request waits; everyone else reads the same page. */
    private Insiders belonging(Map<String, String> address) {
        return networks.find(address.get("slug"))
                .map(id -> Insiders.of(
                        viewer -> viewer.may(NetworkAction.READ, id) || viewer.may(NetworkAction.STAND_APART, id),
                        Set::of))
                .orElse(Insiders.NOBODY);
    }
}
