package org.essaim.moderation;

/** In which order cases are listed. */
public enum CaseOrder {
    /** Those that wait for somebody first, the longest waiting before the others. */
    WAITING,
    NEWEST
}
