package org.essaim.networks;

import java.util.Set;

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
