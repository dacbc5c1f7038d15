package org.essaim.discovery;

import org.essaim.audit.AuditedAction;

/** What people in charge do to the index. */
public enum DiscoveryAudit implements AuditedAction {
    REBUILD_STARTED,
    REBUILD_CANCELLED;

    @Override
    public String bundle() {
        return "discovery";
    }
}
