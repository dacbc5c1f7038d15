package org.essaim.identity;

/** What people in charge do to members. */
public enum AuditAction {
    ENROLLED,
    ROLES,
    SUSPENDED,
    REINSTATED
}
