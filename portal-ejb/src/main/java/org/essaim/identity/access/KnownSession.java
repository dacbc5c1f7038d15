package org.essaim.identity.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * Whom a session cookie stands for.
 *
 * @param name of the member, for the head of the page
 * @param renewed what the browser has to store from now on, if that changed
 */
public record KnownSession(
        UUID session, MemberId member, String name, Set<Role> roles, Set<Grant> grants, Optional<SessionKey> renewed) {
    public KnownSession {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
    }

    KnownSession renewedBy(Optional<SessionKey> key) {
        return new KnownSession(session, member, name, roles, grants, key);
    }
}
