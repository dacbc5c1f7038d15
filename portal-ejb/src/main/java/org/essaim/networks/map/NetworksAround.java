package org.essaim.networks.map;

import java.util.List;
import java.util.Optional;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;

/**
 * The networks that are a member's, or near.
 *
 * @param mine where the member belongs, asked to or was invited to
 * @param academie code, of the profile; empty when it says none
 * @param there those of that académie
 */
public record NetworksAround(List<MyNetwork> mine, String academie, List<NetworkLine> there) {

    public NetworksAround {
        mine = List.copyOf(mine);
        there = List.copyOf(there);
    }

    /** Where the member belongs now. */
    public List<MyNetwork> joined() {
        return mine.stream().filter(MyNetwork::isActive).toList();
    }

    /** The one that the member may want to join: alive, or about to be. */
    public Optional<NetworkLine> nearest() {
        return there.stream()
                .filter(network -> network.state() != NetworkState.CLOSED)
                .findFirst();
    }
}
