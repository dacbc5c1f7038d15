package org.essaim.networks;

import java.time.Instant;

/**
 * A network as its member sees it in a list.
 *
 * @param networkState of the network
 * @param since when the membership came to its state
 * @param joined whether the member ever belonged to it, and did not only ask
 */
public record MyNetwork(
        NetworkId id,
        String slug,
        String name,
        NetworkState networkState,
        MembershipState state,
        NetworkRole role,
        Instant since,
        boolean joined) {

    /** Path of its page. */
    public String path() {
        return NetworkLine.path(slug);
    }

    public boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    /** Whether the member runs it. */
    public boolean isRun() {
        return role == NetworkRole.COORDINATOR;
    }
}
