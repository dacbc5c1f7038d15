package org.essaim.moderation;

/** Why something is reported. */
public enum Cause {
    /** Hate, insults, threats. */
    OFFENCE,
    PERSONAL_DATA,
    COPYRIGHT,
    /** Not fit for pupils, or dangerous. */
    HARMFUL,
    ADVERTISING,
    OTHER
}
