package org.essaim.cotraining.sheets;

/** Where a sign-in sheet stands. */
public enum SheetState {
    /** Being filled. */
    OPEN,
    /** Closed for good. */
    CLOSED,
    /** Closed, with at least one entry after that. */
    AMENDED
}
