package org.essaim.cotraining;

import org.essaim.audit.AuditedAction;

/** What people in charge do to the co-trainings of a network. */
public enum CoTrainingAudit implements AuditedAction {
    DRAFTED,
    CHANGED,
    INVITED,
    PUBLISHED,
    CONFIRMED,
    REPORTED,
    CANCELLED,
    REMOVED,
    RESTORED,
    APPROVED,
    REFUSED,
    UNSEATED,
    SHEET_CLOSED,
    SHEET_AMENDED,
    ATTESTATION_REVOKED;

    @Override
    public String bundle() {
        return "cotraining";
    }
}
