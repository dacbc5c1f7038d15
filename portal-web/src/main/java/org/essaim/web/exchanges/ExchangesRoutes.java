package org.essaim.web.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class ExchangesRoutes implements Routes {

    static final String MINE = "/compte/entraide";

    private static final String BOARD = "/reseaux/{slug}/entraide";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(BOARD, "/exchanges/board.xhtml"),
                Route.view(BOARD + "/nouvelle", "/exchanges/propose.xhtml").openTo(Caller.MEMBER),
                Route.view(BOARD + "/{id}", "/exchanges/exchange.xhtml"),
                Route.view(BOARD + "/{id}/modifier", "/exchanges/change.xhtml").openTo(Caller.MEMBER),
                Route.view(BOARD + "/{id}/retirer", "/exchanges/remove.xhtml").openTo(Caller.MEMBER),
                Route.view(BOARD + "/{id}/ecrire", "/exchanges/write.xhtml").openTo(Caller.MEMBER),
                Route.view(BOARD + "/{id}/creneaux", "/exchanges/slots.xhtml").openTo(Caller.MEMBER),
                Route.view(MINE, "/exchanges/mine.xhtml").openTo(Caller.MEMBER),
                Route.view(MINE + "/{id}", "/exchanges/contact.xhtml").openTo(Caller.MEMBER));
    }
}
