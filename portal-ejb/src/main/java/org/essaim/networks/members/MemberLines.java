package org.essaim.networks.members;

import java.util.Collection;
import java.util.Set;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkRole;
import org.essaim.shared.viewer.MemberId;

/**
 * Which memberships to list; what is empty means all.
 *
 * @param text words of the name, whatever their case and accents
 * @param members only these
 */
public record MemberLines(String text, Set<MembershipState> states, Set<NetworkRole> roles, Set<MemberId> members) {
    /** Of these alone. */
    public static MemberLines of(Collection<MemberId> members) {
        return new MemberLines("", Set.of(), Set.of(), Set.copyOf(members));
    }

    public MemberLines {
        states = Set.copyOf(states);
        roles = Set.copyOf(roles);
        members = Set.copyOf(members);
    }
}
