package org.essaim.identity.access;

import java.time.Duration;

/** How long a token works; none works for ever, since nobody remembers it then. */
public enum TokenLife {
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final Duration length;

    TokenLife(int days) {
        this.length = Duration.ofDays(days);
    }

    public Duration length() {
        return length;
    }
}
