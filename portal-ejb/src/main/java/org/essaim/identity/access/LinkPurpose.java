package org.essaim.identity.access;

import java.time.Duration;

/** What a mailed link is for. */
public enum LinkPurpose {
    /** Proves the address of a new account. */
    CONFIRM(Duration.ofHours(24)),
    /** Lets choose another password. */
    RESET(Duration.ofHours(1)),
    /** Proves an address: another one, or the same once more. */
    ADDRESS(Duration.ofHours(24)),
    /** Proves an académie by an address that is not the account's. */
    AFFILIATION(Duration.ofHours(24));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    /** How long the link works. */
    public Duration life() {
        return life;
    }
}
