package org.essaim.networks.members;

/** What is done to memberships by who runs a network. */
public enum MembershipAct {
    /** Lets in who asked. */
    ACCEPT,
    /** Does not let in who asked. */
    REFUSE,
    /** Keeps a member out. */
    SUSPEND,
    /** Lets in again who was kept out. */
    REINSTATE;

    /** Whether members are told why. */
    public boolean needsReason() {
        return this == REFUSE || this == SUSPEND;
    }
}
