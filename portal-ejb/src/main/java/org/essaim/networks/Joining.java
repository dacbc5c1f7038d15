package org.essaim.networks;

/** How one becomes a member of a network. */
public enum Joining {
    /** Whoever wants to. */
    OPEN,
    /** A coordinator accepts or refuses. */
    ON_REQUEST,
    /** Whoever a coordinator invited. */
    BY_INVITATION
}
