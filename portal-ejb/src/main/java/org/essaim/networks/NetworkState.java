package org.essaim.networks;

import org.essaim.shared.problem.ConflictException;

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

    /**
     * Nobody comes in where nobody may.
     *
     * @throws ConflictException unless it {@linkplain #isOpen may have members}
     */
    public void requireOpen() {
        if (!isOpen()) {
            throw new ConflictException("networks.problem.notOpen");
        }
    }

    /**
     * What is over is not changed any more.
     *
     * @throws ConflictException when it is closed
     */
    public void requireNotClosed() {
        if (this == CLOSED) {
            throw new ConflictException("networks.problem.closed");
        }
    }
}
