package org.essaim.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * Which members an administrator wants to see; what is empty leaves nobody out.
 *
 * @param text parts of a name or an address, whatever their case and accents
 * @param roles one of which the member holds
 * @param states in one of which the member is
 * @param selected these very ones
 */
public record MemberFilter(String text, Set<Role> roles, Set<MemberState> states, List<MemberId> selected) {

    public static final MemberFilter ALL = new MemberFilter("", Set.of(), Set.of());

    public MemberFilter {
        text = text == null ? "" : text;
        roles = Set.copyOf(roles);
        states = Set.copyOf(states);
        selected = List.copyOf(selected);
    }

    public MemberFilter(String text, Set<Role> roles, Set<MemberState> states) {
        this(text, roles, states, List.of());
    }

    /** Those who were selected. */
    public static MemberFilter of(Collection<MemberId> selected) {
        return new MemberFilter("", Set.of(), Set.of(), List.copyOf(selected));
    }
}
