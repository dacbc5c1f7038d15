package org.essaim.networks;

import org.essaim.shared.viewer.LocalRole;

/** What an active member is in a network. */
public enum NetworkRole implements LocalRole {
    MEMBER,
    /** Runs the network. */
    COORDINATOR,
    /** Looks after what members write. */
    MODERATOR;

    @Override
    public String kind() {
        return NetworkId.KIND;
    }
}
