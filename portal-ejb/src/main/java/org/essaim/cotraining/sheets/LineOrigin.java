package org.essaim.cotraining.sheets;

/** Why somebody stands on a sheet. */
public enum LineOrigin {
    /** Has a place. */
    LIST,
    /** Came without one, and was let in. */
    DOOR,
    /** Was forgotten, and added after the sheet was closed. */
    LATER
}
