package org.essaim.rights;

import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Whom a boundary or a page is open to. */
public enum Caller {
    /** With an account or without. */
    EVERYONE(null),
    MEMBER(Role.MEMBER),
    MODERATOR(Role.MODERATOR),
    ADMIN(Role.ADMIN),
    /** Other boundaries only, which have asked who is looking: a test of the bytecode keeps the web out. */
    PORTAL(null);

    private final Role role;

    Caller(Role role) {
        this.role = role;
    }

    /** Refuses a viewer who is none of these. */
    public void require(Viewer viewer) {
        if (role != null) {
            viewer.require(role);
        }
    }
}
