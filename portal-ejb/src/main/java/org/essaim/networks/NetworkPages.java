package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.discovery.TitledPages;

/** Pages of networks. */
@ApplicationScoped
class NetworkPages implements TitledPages {

    @Inject
    private NetworkAddresses addresses;

    @Override
    public String kind() {
        return NetworkDocuments.KIND;
    }

    @Override
    public String name() {
        return "reseaux";
    }

    @Override
    public int rank() {
        return 15;
    }

    @Override
    public String select() {
        return "select id, name as title, changed_at from network";
    }

    @Override
    public String path(long id, String title) {
        return NetworkLine.path(addresses.slug(new NetworkId(id)));
    }
}
