package org.essaim.attestations.badges;

import org.essaim.audit.AuditedAction;

/** What people in charge do to the keys of badges. */
public enum BadgeAudit implements AuditedAction {
    KEY_CHANGED;

    @Override
    public String bundle() {
        return "attestations";
    }
}
