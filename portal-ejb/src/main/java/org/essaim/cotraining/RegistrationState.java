package org.essaim.cotraining;

/** Where somebody stands who wanted a place in a co-training. */
public enum RegistrationState {
    /** A place is kept until the coordinators say yes or no. */
    ASKED,
    /** Has a place. */
    REGISTERED,
    /** Stands on the waiting list. */
    WAITING,
    /** Waited, and is offered a place until a deadline. */
    OFFERED,
    /** Does not come after all. */
    CANCELLED,
    /** Was not let in. */
    REFUSED,
    /** The coordinators took the place back. */
    REMOVED,
    /** Did not answer to an offer in time. */
    EXPIRED,
    /** Had or wanted a place when the co-training was cancelled. */
    CALLED_OFF;

    /** Whether seats are used, or waited for. */
    public boolean isLive() {
        return this == ASKED || this == REGISTERED || this == WAITING || this == OFFERED;
    }

    /** Whether they may ask again by themselves. */
    boolean mayAskAgain() {
        return this == CANCELLED || this == EXPIRED;
    }
}
