package org.essaim.networks;

/** Where a network stands in its life. */
public enum NetworkState {
    /** Wished for: nobody runs it yet. */
    PROJECTED,
    /** Coordinators prepare its launch. */
    FORMING,
    ACTIVE,
    /** Rests, with its members, until somebody runs it again. */
    PAUSED,
    /** Over: its page and its figures stay, its list of members is gone. */
    CLOSED;

    /** Whether it may have members, and new ones. */
    public boolean isOpen() {
        return this != PROJECTED && this != CLOSED;
    }
}
