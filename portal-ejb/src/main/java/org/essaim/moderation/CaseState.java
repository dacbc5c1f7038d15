package org.essaim.moderation;

/** Where a case stands. */
public enum CaseState {
    OPEN,
    /** The reports were right. */
    ACCEPTED,
    REJECTED,
    /** An author does not agree with what was decided. */
    APPEALED,
    /** Somebody else has looked at it again; nothing follows. */
    FINAL;

    /** Whether somebody has to decide. */
    public boolean isWaiting() {
        return this == OPEN || this == APPEALED;
    }
}
