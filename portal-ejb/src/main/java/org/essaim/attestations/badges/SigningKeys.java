package org.essaim.attestations.badges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.essaim.shared.sealing.Sealing;
import org.essaim.shared.sql.Sql;

/** Keys in the database: secret ones sealed, so that a look at the table signs nothing. The same for all nodes. */
@ApplicationScoped
class SigningKeys {

    private static final byte[] CONTEXT = "org.essaim.attestations.badges.key".getBytes(StandardCharsets.UTF_8);

    private record Row(String name, byte[] secret) {}

    @Inject
    private Sql sql;

    @Inject
    private Sealing sealing;

    @Inject
    private Clock clock;

    /** The one that signs now; the first one is made when it is first asked for. */
    SigningKey current() {
        var row = sql.statement("select name, secret from badge_key where retired_at is null");
        var found = row.find(Row.class);
        if (found.isEmpty()) {
            add();
            found = row.find(Row.class);
        }
        return found.map(this::opened).orElseThrow();
    }

    /** The one that signs from now on is another one. */
    void change() {
        sql.statement("update badge_key set retired_at = :now where retired_at is null")
                .with("now", clock.instant())
                .run();
        add();
    }

    /** Unless there is one, which another node may have made meanwhile. */
    private void add() {
        var key = SigningKey.random();
        sql.statement(
                        "insert into badge_key (name, secret, made_at) values (:name, :secret, :now) on conflict do nothing")
                .with("name", key.name())
                .with("secret", sealing.seal(key.secret(), CONTEXT))
                .with("now", clock.instant())
                .run();
    }

    private SigningKey opened(Row row) {
        var secret = sealing.open(row.secret(), CONTEXT)
                .orElseThrow(() -> new IllegalStateException("the key of badges was sealed elsewhere: " + row.name()));
        return SigningKey.of(secret, row.name());
    }

    /** All that ever signed, the present one first; none before one was needed. */
    List<BadgeKey> all() {
        return sql.statement("select name, made_at, retired_at from badge_key order by id desc")
                .list(BadgeKey.class);
    }

    /** The same when there has to be one. */
    List<BadgeKey> published() {
        current();
        return all();
    }
}
