package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.shared.sql.Sql;

/** Which network an address leads to: it never changes, and none goes, so that what is known costs no statement. */
@ApplicationScoped
class NetworkAddresses {

    private final Map<String, NetworkId> ids = new ConcurrentHashMap<>();
    private final Map<NetworkId, String> slugs = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    Optional<NetworkId> find(String slug) {
        var id = Optional.ofNullable(ids.get(slug)).or(() -> idOf(slug));
        id.ifPresent(found -> ids.put(slug, found));
        return id;
    }

    private Optional<NetworkId> idOf(String slug) {
        return sql.statement("select id from network where slug = :slug")
                .with("slug", slug)
                .find(NetworkId.class);
    }

    String slug(NetworkId id) {
        return slugs.computeIfAbsent(id, this::slugOf);
    }

    private String slugOf(NetworkId id) {
        return sql.statement("select slug from network where id = :id")
                .with("id", id)
                .find(String.class)
                .orElseThrow(NetworkReading::unknown);
    }
}
