package org.essaim.networks.members;

import java.util.Set;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkRole;

/**
 * Which memberships to list; what is empty means all.
 *
 * @param text words of the name, whatever their case and accents
 */
public record MemberLines(String text, Set<MembershipState> states, Set<NetworkRole> roles) {
    public MemberLines {
        states = Set.copyOf(states);
        roles = Set.copyOf(roles);
    }
}
