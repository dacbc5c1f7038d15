package org.essaim.identity.access;

import java.util.Set;
import org.essaim.shared.MemberId;
import org.essaim.shared.Role;

/**
 * Whom a token speaks for.
 *
 * @param scopes what it is allowed now: less than it was given, when its member lost a role
 */
public record KnownToken(MemberId member, String name, Set<Role> roles, Set<String> scopes) {
    public KnownToken {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }
}
