package org.essaim.networks.directory;

/** Who sees the card of a member in directories, each with all before it. */
public enum CardAudience {
    /** The directory gives the name alone, and that to the members of one's networks. */
    NOBODY,
    /** The members of one's networks. */
    NETWORKS,
    /** Whoever has an account. */
    PORTAL,
    /** Everybody, with an account or without. */
    EVERYONE
}
