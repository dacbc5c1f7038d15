package org.essaim.cotraining;

/** What coordinators do with registrations. */
public enum RegistrationAct {
    /** Gives the place that was asked for, or lets who waits be offered one. */
    APPROVE,
    /** Does not let in who asked. */
    REFUSE,
    /** Takes a place back, or one of the waiting list. */
    REMOVE;

    /** Whether members are told why. */
    public boolean needsReason() {
        return this != APPROVE;
    }
}
