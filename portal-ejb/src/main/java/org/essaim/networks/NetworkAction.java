package org.essaim.networks;

import java.util.Set;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.LocalRole;
import org.essaim.shared.viewer.Role;

/** What may be done in a network by those who belong to it, or asked to, or are kept out; administrators may do all of it, everywhere. */
public enum NetworkAction implements Action {
    /** Being told on its page where one stands: that one's own request waits, or that one is kept out. */
    STAND_APART(Outsider.ASKED, Outsider.SUSPENDED),
    /** Reading what is for members. */
    READ(NetworkRole.MEMBER, NetworkRole.MODERATOR, NetworkRole.COORDINATOR),
    /** Looking after what members write, and seeing who they are. */
    MODERATE(NetworkRole.MODERATOR, NetworkRole.COORDINATOR),
    /** Letting members in and out, and all else that a network is run by. */
    RUN(NetworkRole.COORDINATOR);

    private final Set<LocalRole> localRoles;

    NetworkAction(LocalRole... roles) {
        this.localRoles = Set.of(roles);
    }

    /** No token is given this one: networks are for people. */
    @Override
    public String tokenScope() {
        return "networks:write";
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }

    @Override
    public Set<LocalRole> localRoles() {
        return localRoles;
    }
}
