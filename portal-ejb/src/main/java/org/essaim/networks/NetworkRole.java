package org.essaim.networks;

import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.LocalRole;

/** What an active member is in a network. */
public enum NetworkRole implements LocalRole {
    MEMBER,
    /** Runs the network. */
    COORDINATOR,
    /** Looks after what members write. */
    MODERATOR;

    /** Whether the grant gives this role, in whichever network. */
    public boolean isOf(Grant grant) {
        return grant.kind().equals(kind()) && grant.role().equals(name());
    }

    @Override
    public String kind() {
        return NetworkId.KIND;
    }
}
