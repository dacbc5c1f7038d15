package org.essaim.networks;

import org.essaim.shared.viewer.LocalRole;

/** What somebody is to a network who does not belong to it. It comes and goes with the membership, and lets nobody in. */
public enum Outsider implements LocalRole {
    /** Asked to join, and waits for the answer. */
    ASKED,
    /** Was a member, and is kept out. */
    SUSPENDED;

    @Override
    public String kind() {
        return NetworkId.KIND;
    }
}
