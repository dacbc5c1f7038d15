package org.essaim.cotraining;

import java.util.Set;
import org.essaim.networks.NetworkRole;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.LocalRole;
import org.essaim.shared.viewer.Role;

/** What may be done with the co-trainings of a network. */
public enum CoTrainingAction implements Action {
    /** Planning them, from the draft to the report. */
    PLAN;

    /** No token is given this one: co-trainings are planned by people. */
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
        return Set.of(NetworkRole.COORDINATOR);
    }
}
