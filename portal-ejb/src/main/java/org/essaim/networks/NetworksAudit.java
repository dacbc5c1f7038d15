package org.essaim.networks;

import org.essaim.audit.AuditedAction;

/** What people in charge do to networks, and in them to their members. */
public enum NetworksAudit implements AuditedAction {
    TAKEN_IN;

    @Override
    public String bundle() {
        return "networks";
    }
}
