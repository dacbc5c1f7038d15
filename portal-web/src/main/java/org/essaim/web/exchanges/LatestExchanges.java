package org.essaim.web.exchanges;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeLine;
import org.essaim.networks.NetworkLine;

/** The newest offers and needs of a network, for its page. */
@Named
@RequestScoped
public class LatestExchanges {

    private static final int MOST = 3;

    @Inject
    private ExchangeBoard board;

    private List<ExchangeLine> latest;

    /** Read once: a page has one network. */
    public List<ExchangeLine> of(NetworkLine network) {
        if (latest == null) {
            latest = board.latest(network.id(), MOST);
        }
        return latest;
    }
}
