package org.essaim.web.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class ExchangesLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ACCOUNT, 14, "exchanges.account.exchanges", ExchangesRoutes.MINE));
    }
}
