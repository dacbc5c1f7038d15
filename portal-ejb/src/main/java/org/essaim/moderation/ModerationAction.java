package org.essaim.moderation;

import java.util.Set;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.Role;

/** What may be done about reports by those who are trusted with them. */
public enum ModerationAction implements Action {
    DECIDE(Role.MODERATOR),
    SUSPEND(Role.ADMIN);

    private final Set<Role> roles;

    ModerationAction(Role role) {
        this.roles = Set.of(role);
    }

    /** No token is given this one: reports are read by people. */
    @Override
    public String tokenScope() {
        return "moderation:write";
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
