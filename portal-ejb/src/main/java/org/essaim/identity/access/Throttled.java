package org.essaim.identity.access;

import java.time.Duration;

/** What is slowed down, for one account and for one place on the network (a whole school may share one). */
public enum Throttled {
    /** Typing a password. */
    SIGN_IN,
    /** Making the portal write to somebody. */
    LETTER,
    /** Asking which member an address belongs to. */
    COLLEAGUE;

    Pace account() {
        return switch (this) {
            case SIGN_IN -> new Pace(5, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15));
            case LETTER -> new Pace(3, Duration.ofHours(24), Duration.ofMinutes(2), Duration.ofHours(2));
            case COLLEAGUE -> new Pace(20, Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofHours(2));
        };
    }

    Pace address() {
        return switch (this) {
            case SIGN_IN -> new Pace(60, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(15));
            case LETTER -> new Pace(30, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofMinutes(30));
            case COLLEAGUE -> account();
        };
    }
}
