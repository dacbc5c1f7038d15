package org.essaim.library;

import org.essaim.library.content.LibraryAudit;

/** What a moderator decides on a submitted version. */
public enum Decision {
    PUBLISH(VersionState.PUBLISHED, LibraryAudit.SCENARIO_PUBLISHED),
    REQUEST_CHANGES(VersionState.CHANGES_REQUESTED, LibraryAudit.SCENARIO_CHANGES_REQUESTED),
    REJECT(VersionState.REJECTED, LibraryAudit.SCENARIO_REJECTED);

    private final VersionState outcome;
    private final LibraryAudit audited;

    Decision(VersionState outcome, LibraryAudit audited) {
        this.outcome = outcome;
        this.audited = audited;
    }

    VersionState outcome() {
        return outcome;
    }

    LibraryAudit audited() {
        return audited;
    }

    /** Every decision other than to publish carries a reason. */
    public boolean needsReason() {
        return this != PUBLISH;
    }
}
