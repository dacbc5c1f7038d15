package org.essaim.meetings;

import org.essaim.audit.AuditedAction;

/** What people in charge do to the meetings of a network. */
public enum MeetingsAudit implements AuditedAction {
    PLANNED,
    CHANGED,
    CANCELLED;

    @Override
    public String bundle() {
        return "meetings";
    }
}
