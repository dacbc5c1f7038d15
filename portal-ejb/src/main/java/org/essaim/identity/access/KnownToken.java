package org.essaim.identity.access;

import java.util.Set;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * Whom a token speaks for.
 *
 * @param scopes what it is allowed now: less than it was given, when its member lost a role
 */
public record KnownToken(MemberId member, String name, Set<Role> roles, Set<Grant> grants, Set<String> scopes) {
    public KnownToken {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
        scopes = Set.copyOf(scopes);
    }
}
