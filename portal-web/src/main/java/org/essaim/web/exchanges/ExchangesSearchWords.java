package org.essaim.web.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class ExchangesSearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(new ShownKind("exchange", "exchanges.kind.exchange.one", "exchanges.kind.exchange.many"));
    }
}
