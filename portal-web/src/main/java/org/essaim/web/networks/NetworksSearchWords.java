package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class NetworksSearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(new ShownKind("network", "networks.kind.network.one", "networks.kind.network.many"));
    }
}
