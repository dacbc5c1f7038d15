package org.essaim.networks.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkRole;
import org.essaim.shared.viewer.MemberId;

/**
 * A membership in the list of who runs the network.
 *
 * @param name of the member; no address, which is theirs to give
 * @param word what they said when they asked
 * @param since when it came to its state
 * @param joined whether they ever belonged to the network, and did not only ask
 * @param provedUntil last day on which an address proves the académie; empty when none does
 */
public record MemberLine(
        MemberId member,
        String name,
        MembershipState state,
        NetworkRole role,
        boolean away,
        String word,
        Instant since,
        boolean joined,
        Optional<LocalDate> provedUntil) {}
