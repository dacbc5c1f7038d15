package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which network an address leads to: it never changes, and none goes, so that what is known costs no statement. */
@ApplicationScoped
class NetworkAddresses {

    private final Map<String, NetworkId> ids = new ConcurrentHashMap<>();
    private final Map<NetworkId, String> slugs = new ConcurrentHashMap<>();

    @Inject
    private Networks networks;

    Optional<NetworkId> find(String slug) {
        var id = Optional.ofNullable(ids.get(slug)).or(() -> networks.idOf(slug));
        id.ifPresent(found -> ids.put(slug, found));
        return id;
    }

    String slug(NetworkId id) {
        return slugs.computeIfAbsent(id, each -> networks.require(each).slug());
    }
}
