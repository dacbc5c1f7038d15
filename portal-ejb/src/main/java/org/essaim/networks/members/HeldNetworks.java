package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkReading;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;

/**
 * Everything that changes a network or a membership holds the network first, so that two who go at one instant go one
 * after the other.
 */
@ApplicationScoped
public class HeldNetworks {

    @Inject
    private Sql sql;

    /**
     * The network as it is now, held until the transaction ends.
     *
     * @throws NotFoundException when there is none
     */
    public HeldNetwork hold(NetworkId id) {
        return sql.statement("select id, slug, name, state, joining from network where id = :id for no key update")
                .with("id", id)
                .find(HeldNetwork.class)
                .orElseThrow(NetworkReading::unknown);
    }
}
