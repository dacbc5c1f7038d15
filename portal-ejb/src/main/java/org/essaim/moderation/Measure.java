package org.essaim.moderation;

/** What is done besides telling, when reports are accepted. */
public enum Measure {
    /** It stays as it is. */
    NONE,
    /** Readers see it no more. */
    REMOVE,
    /** The member behind it is kept out; for administrators to decide. */
    SUSPEND
}
