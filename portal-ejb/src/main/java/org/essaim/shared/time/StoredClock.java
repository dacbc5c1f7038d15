package org.essaim.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the portal. It tells microseconds, as the database keeps them: a finer moment would be rounded when it is
 * stored, and half of the moments read back would lie after the one in hand.
 */
public final class StoredClock {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private StoredClock() {}

    /** Runs with the machine's, in UTC. */
    public static Clock running() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
