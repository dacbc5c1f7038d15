package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.networks.NetworkSights;
import org.essaim.notifications.Things;

/** Offers and needs that members are told of: each by its author, and while it is open by those whom it is for. */
@ApplicationScoped
class ExchangeThings implements Things {

    @Override
    public String kind() {
        return ExchangeId.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from exchange e join member m on m.id = e.author_id where e.id = a.thing_id"
                + " and (e.author_id = a.member_id or " + ExchangeReading.OPEN
                + "  and (e.shown_to = 'EVERYONE' or " + NetworkSights.belonging("e.network_id", "a.member_id") + ")))";
    }

    @Override
    public String named() {
        return "select e.id, e.title as name, n.slug as place from exchange e join network n on n.id = e.network_id";
    }

    @Override
    public String path(long id, String name, String place) {
        return ExchangeLine.path(place, new ExchangeId(id));
    }
}
