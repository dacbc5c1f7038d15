package org.essaim.searches;

import java.time.Duration;

/** How often a letter may tell what is new. */
public enum Rhythm {
    NEVER(Duration.ZERO),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7));

    private final Duration pause;

    Rhythm(Duration pause) {
        this.pause = pause;
    }

    /** Between two letters; nothing where there are none. */
    Duration pause() {
        return pause;
    }
}
