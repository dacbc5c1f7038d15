package org.essaim.networks;

import org.essaim.audit.AuditedAction;

/** What people in charge do to networks, and in them to their members. */
public enum NetworksAudit implements AuditedAction {
    TAKEN_IN,
    PROJECTED,
    RENAMED,
    PRESENTED,
    CHARTER_ACCEPTED,
    LAUNCHED,
    PAUSED,
    RESUMED,
    CLOSED,
    ACCEPTED,
    REFUSED,
    SUSPENDED,
    REINSTATED,
    ROLE_GIVEN,
    LINK_MADE,
    LINK_REVOKED,
    ADDRESSES_INVITED,
    CARD_HIDDEN,
    CARD_SHOWN;

    @Override
    public String bundle() {
        return "networks";
    }
}
