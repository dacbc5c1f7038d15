package org.essaim.library.content;

/** What pupils mostly do with others during an activity. */
public enum Interaction {
    LISTENING,
    PRACTICE,
    TEACHER_DIALOGUE,
    PEER_EXCHANGE;

    /** Whether others respond. */
    public boolean isExchange() {
        return this == TEACHER_DIALOGUE || this == PEER_EXCHANGE;
    }
}
