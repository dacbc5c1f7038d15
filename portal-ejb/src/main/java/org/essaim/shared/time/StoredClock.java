package org.essaim.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the portal, in UTC. It tells microseconds, as the database keeps them: a finer moment would be rounded when
 * it is stored, and half of the moments read back would lie after the one in hand. ({@link Clock#tick} does the same, but
 * its {@code millis} divide by zero where the tick is below a millisecond.)
 */
public final class StoredClock extends Clock {

    private final ZoneId zone;

    private StoredClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Runs with the machine's. */
    public static Clock running() {
        return new StoredClock(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StoredClock(other);
    }
}
