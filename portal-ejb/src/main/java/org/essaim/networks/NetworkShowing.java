package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.discovery.IndexQueue;
import org.essaim.shared.sql.Sql;

/** The page of a network, which everyone shares: it shows what other capabilities bring. Asks nobody who is looking. */
@ApplicationScoped
public class NetworkShowing {

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** From now on the page shows something else. */
    public void showAgain(NetworkId network) {
        sql.statement("update network set changed_at = :now where id = :id")
                .with("now", clock.instant())
                .with("id", network)
                .run();
        index.changed(network.kind(), network.value());
    }
}
