package org.essaim.cotraining;

/** In which order registrations are listed. */
public enum RegistrationOrder {
    OLDEST,
    NEWEST,
    NAME,
    NAME_BACKWARDS,
    /** As the waiting list stands, behind those who have a place. */
    LIST
}
