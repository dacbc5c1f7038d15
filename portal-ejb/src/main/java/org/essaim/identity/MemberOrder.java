package org.essaim.identity;

/** In which order members are listed. */
public enum MemberOrder {
    NAME,
    /** Latest sign-up first. */
    NEWEST
}
