package org.essaim.discussions;

/** Whether a discussion is there for its readers. */
public enum DiscussionState {
    SHOWN,
    /** For those in charge alone, until a report on it is decided. */
    SET_ASIDE,
    REMOVED
}
