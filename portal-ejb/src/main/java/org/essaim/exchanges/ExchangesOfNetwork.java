package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.figures.ThingsOfNetwork;

/** Offers and needs, which can be reported. */
@ApplicationScoped
class ExchangesOfNetwork implements ThingsOfNetwork {

    @Override
    public String kind() {
        return ExchangeId.KIND;
    }

    @Override
    public String words() {
        return "exchanges.kind.exchange.many";
    }

    @Override
    public String ids() {
        return "select id from exchange where network_id = :network";
    }
}
