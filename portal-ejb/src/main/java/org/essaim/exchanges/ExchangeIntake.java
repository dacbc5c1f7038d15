package org.essaim.exchanges;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.Vocabularies;

/** Brings offers and needs in that were made elsewhere, also those that are over; nobody is told. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class ExchangeIntake {

    @Inject
    private Exchanges exchanges;

    @Inject
    private Vocabularies vocabularies;

    /** As it stands now, made at this moment. */
    public ExchangeId takeIn(
            NetworkId network, MemberId author, ProposeExchange exchange, ExchangeState state, Instant since) {
        exchange.check(exchanges.today(), vocabularies);
        var id = exchanges.add(network, author, exchange, since);
        if (state != ExchangeState.OPEN) {
            exchanges.become(id, state, exchange.until());
        }
        return id;
    }
}
