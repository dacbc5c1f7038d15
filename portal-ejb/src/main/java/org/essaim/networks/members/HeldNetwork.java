package org.essaim.networks.members;

import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;

/** A network that nobody else changes until the transaction ends. */
public record HeldNetwork(NetworkId id, String slug, String name, NetworkState state, Joining joining) {

    /** Path of its page. */
    public String path() {
        return NetworkLine.path(slug);
    }
}
