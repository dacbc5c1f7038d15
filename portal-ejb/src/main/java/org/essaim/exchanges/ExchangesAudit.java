package org.essaim.exchanges;

import org.essaim.audit.AuditedAction;

/** What people in charge do to offers and needs. */
public enum ExchangesAudit implements AuditedAction {
    REMOVED,
    RESTORED;

    @Override
    public String bundle() {
        return "exchanges";
    }
}
