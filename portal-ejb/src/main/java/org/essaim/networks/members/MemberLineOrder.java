package org.essaim.networks.members;

/** In which order memberships are listed. */
public enum MemberLineOrder {
    NAME,
    NAME_BACKWARDS,
    OLDEST,
    NEWEST
}
