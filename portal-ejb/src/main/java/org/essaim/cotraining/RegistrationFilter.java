package org.essaim.cotraining;

import java.util.Collection;
import java.util.Set;
import org.essaim.shared.viewer.MemberId;

/**
 * Which registrations a list shows; what is empty means all.
 *
 * @param text words of the name
 * @param members only these
 */
public record RegistrationFilter(String text, Set<RegistrationState> states, Set<MemberId> members) {

    public RegistrationFilter {
        states = Set.copyOf(states);
        members = Set.copyOf(members);
    }

    /** Of these alone. */
    public static RegistrationFilter of(Collection<MemberId> members) {
        return new RegistrationFilter("", Set.of(), Set.copyOf(members));
    }
}
