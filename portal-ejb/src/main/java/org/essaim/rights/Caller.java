package org.essaim.rights;

import java.util.Optional;
import org.essaim.shared.Role;

/** Whom a boundary is open to. */
public enum Caller {
    /** With an account or without. */
    EVERYONE(null),
    MEMBER(Role.MEMBER),
    MODERATOR(Role.MODERATOR),
    ADMIN(Role.ADMIN),
    /** Other boundaries only, which have asked who is looking: a test of the bytecode keeps the web away. */
    PORTAL(null);

    private final Role role;

    Caller(Role role) {
        this.role = role;
    }

    /** The role that the viewer must have in the whole portal. */
    Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}
