package org.essaim.moderation;

import org.essaim.audit.AuditedAction;

/** What people in charge do about reports. */
public enum ModerationAudit implements AuditedAction {
    ACCEPTED,
    REJECTED,
    APPEAL_UPHELD,
    APPEAL_OVERTURNED,
    /** By those whose it is, with other words. */
    SHOWN_AGAIN;

    @Override
    public String bundle() {
        return "moderation";
    }
}
