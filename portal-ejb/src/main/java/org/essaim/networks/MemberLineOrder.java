package org.essaim.networks;

/** In which order memberships are listed. */
public enum MemberLineOrder {
    NAME,
    NEWEST
}
