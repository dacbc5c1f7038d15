package org.essaim.cotraining.sheets;

/** Whether somebody was at a half-day. */
public enum Presence {
    /** Has a place; nobody has said yet. */
    EXPECTED,
    PRESENT,
    ABSENT,
    /** Not there, and had said so, or had a reason. */
    EXCUSED
}
