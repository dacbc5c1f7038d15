package org.essaim.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.profile.EditProfile;
import org.essaim.shared.viewer.Role;

/**
 * A member who is enrolled by somebody in charge: the address counts as proved.
 *
 * @param password null when the member is to choose one by the reset link
 * @param profile with the name
 * @param since when somebody joined who was a member before there was this portal; empty for now
 */
public record NewMember(
        String email, String password, Locale locale, EditProfile profile, Set<Role> roles, Optional<Instant> since) {
    public NewMember {
        roles = Set.copyOf(roles);
    }

    /** One who joins now. */
    public NewMember(String email, String password, Locale locale, EditProfile profile, Set<Role> roles) {
        this(email, password, locale, profile, roles, Optional.empty());
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewMember[" + profile.name() + "]";
    }
}
