package org.essaim.library.content;

import org.essaim.audit.AuditedAction;

/** What people in charge do in the library; authors at their own work are not among them. */
public enum LibraryAudit implements AuditedAction {
    SCENARIO_PUBLISHED,
    SCENARIO_CHANGES_REQUESTED,
    SCENARIO_REJECTED,
    SCENARIO_WITHDRAWN,
    SCENARIO_RESTORED,
    /** Brought in with its dates, past drafting. */
    SCENARIO_TAKEN_IN,
    RESOURCE_CHANGED,
    RESOURCE_PUBLISHED,
    RESOURCE_WITHDRAWN,
    RESOURCE_RESTORED,
    IMPORT_STARTED,
    IMPORT_CANCELLED;

    @Override
    public String bundle() {
        return "library";
    }
}
