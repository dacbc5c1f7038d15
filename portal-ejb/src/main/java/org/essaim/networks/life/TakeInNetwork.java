package org.essaim.networks.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.NetworkState;
import org.essaim.shared.viewer.MemberId;

/**
 * A network that lived elsewhere before, or in the demo.
 *
 * @param members who belong to it, in the order of their coming; nobody belongs to one that is projected
 * @param requests who waits to be let in, with what they said
 * @param founded when somebody wished for it
 * @param launched when it became active; of no meaning for one that never did
 * @param ended when it paused or closed; of no meaning for others
 */
public record TakeInNetwork(
        ProjectNetwork project,
        PresentNetwork presentation,
        NetworkState state,
        List<Belonging> members,
        Map<MemberId, String> requests,
        Instant founded,
        Instant launched,
        Instant ended) {

    /** A member since that moment. */
    public record Belonging(MemberId member, NetworkRole role, Instant joined) {}

    public TakeInNetwork {
        members = List.copyOf(members);
        requests = Map.copyOf(requests);
    }
}
