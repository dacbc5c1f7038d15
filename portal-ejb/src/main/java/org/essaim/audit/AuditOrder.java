package org.essaim.audit;

/** In which order entries are listed. */
public enum AuditOrder {
    NEWEST,
    OLDEST
}
