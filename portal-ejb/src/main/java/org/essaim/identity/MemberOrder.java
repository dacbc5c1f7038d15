package org.essaim.identity;

/** In which order members are listed. */
public enum MemberOrder {
    NAME,
    NAME_BACKWARDS,
    EMAIL,
    EMAIL_BACKWARDS,
    /** Earliest sign-up first. */
    OLDEST,
    /** Latest sign-up first. */
    NEWEST
}
