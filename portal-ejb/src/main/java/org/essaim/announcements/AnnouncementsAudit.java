package org.essaim.announcements;

import org.essaim.audit.AuditedAction;

/** What people in charge do to announcements of a network. */
public enum AnnouncementsAudit implements AuditedAction {
    SCHEDULED,
    STOPPED,
    PUBLISHED,
    CORRECTED,
    WITHDRAWN;

    @Override
    public String bundle() {
        return "announcements";
    }
}
