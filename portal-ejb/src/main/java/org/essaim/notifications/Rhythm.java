package org.essaim.notifications;

/** How soon a letter tells what happened, the soonest first. */
public enum Rhythm {
    NOW,
    DAILY,
    WEEKLY,
    NEVER
}
