package org.essaim.discussions;

import org.essaim.audit.AuditedAction;

/** What those in charge of a network do to its discussions. */
public enum DiscussionsAudit implements AuditedAction {
    PINNED,
    UNPINNED,
    CLOSED,
    REOPENED,
    POST_REMOVED,
    POST_RESTORED,
    REMOVED,
    RESTORED,
    SET_ASIDE,
    SHOWN_TO_EVERYONE,
    SHOWN_TO_MEMBERS;

    @Override
    public String bundle() {
        return "discussions";
    }
}
