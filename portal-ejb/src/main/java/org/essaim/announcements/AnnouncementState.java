package org.essaim.announcements;

/** Where an announcement stands. */
public enum AnnouncementState {
    /** Seen by who runs the network alone. */
    DRAFT,
    /** The same, until its hour. */
    SCHEDULED,
    PUBLISHED,
    /** Its page says why, and nothing else. */
    WITHDRAWN;

    boolean isToCome() {
        return this == DRAFT || this == SCHEDULED;
    }
}
