package org.essaim.identity;

import java.util.Locale;
import java.util.Set;
import org.essaim.identity.profile.EditProfile;
import org.essaim.shared.viewer.Role;

/**
 * A member who is enrolled by somebody in charge: the address counts as proved.
 *
 * @param password null when the member is to choose one by the reset link
 * @param profile with the name
 */
public record NewMember(String email, String password, Locale locale, EditProfile profile, Set<Role> roles) {
    public NewMember {
        roles = Set.copyOf(roles);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewMember[" + profile.name() + "]";
    }
}
