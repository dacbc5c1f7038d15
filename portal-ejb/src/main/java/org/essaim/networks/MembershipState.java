package org.essaim.networks;

/** Where a member stands in a network. */
public enum MembershipState {
    /** Asked to be let in. */
    REQUESTED,
    /** Asked, and was told no. */
    REFUSED,
    ACTIVE,
    /** Went of their own will, and may come back. */
    LEFT,
    /** Kept out by who runs the network. */
    SUSPENDED
}
