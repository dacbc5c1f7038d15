package org.essaim.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.essaim.shared.time.StoredClock;

/** The domain's clock: it runs with the real one until a test holds it. */
public final class HeldClock extends Clock {

    private final Clock running = StoredClock.running();
    private volatile Instant held;

    /** Stops it at this moment. */
    public void holdAt(Instant moment) {
        held = moment;
    }

    /** Lets so much time pass at once, and stands still afterwards. */
    public void pass(Duration time) {
        held = instant().plus(time);
    }

    /** Lets it run with the real one again. */
    public void letRun() {
        held = null;
    }

    @Override
    public Instant instant() {
        return Optional.ofNullable(held).orElseGet(running::instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }
}
