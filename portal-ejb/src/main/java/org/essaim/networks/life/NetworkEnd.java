package org.essaim.networks.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.essaim.networks.members.MembershipChanges;

/** The end of a network: how many members it had stays, who they were does not. */
@ApplicationScoped
class NetworkEnd {

    @Inject
    private Networks networks;

    @Inject
    private MembershipChanges changes;

    /** The caller holds the network. */
    void close(Network network, Instant when) {
        var id = network.id();
        network.close(networks.members(id), when);
        networks.flush();
        changes.disband(id);
    }
}
