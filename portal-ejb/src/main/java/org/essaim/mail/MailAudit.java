package org.essaim.mail;

import org.essaim.audit.AuditedAction;

/** What people in charge do to letters. */
public enum MailAudit implements AuditedAction {
    TRIED_AGAIN;

    @Override
    public String bundle() {
        return "mail";
    }
}
