package org.essaim.library;

/** What a moderator decides on a submitted version. */
public enum Decision {
    PUBLISH(VersionState.PUBLISHED),
    REQUEST_CHANGES(VersionState.CHANGES_REQUESTED),
    REJECT(VersionState.REJECTED);

    private final VersionState outcome;

    Decision(VersionState outcome) {
        this.outcome = outcome;
    }

    VersionState outcome() {
        return outcome;
    }

    /** Every decision other than to publish carries a reason. */
    public boolean needsReason() {
        return this != PUBLISH;
    }
}
