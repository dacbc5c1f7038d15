package org.essaim.identity;

import org.essaim.audit.AuditedAction;

/** What people in charge do to members. */
public enum IdentityAudit implements AuditedAction {
    ENROLLED,
    ROLES,
    SUSPENDED,
    REINSTATED,
    PROFILE_HIDDEN,
    PROFILE_SHOWN;

    @Override
    public String bundle() {
        return "identity";
    }
}
