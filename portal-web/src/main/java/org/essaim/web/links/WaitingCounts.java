package org.essaim.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.essaim.shared.viewer.MemberId;

/**
 * Counts that are cached for half a minute, so that a number in the frame does not cost each page a statement; for each
 * person, since what waits for who looks after a part is less than what waits in all.
 */
@ApplicationScoped
class WaitingCounts {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Place(String path, Optional<MemberId> viewer) {}

    private record Count(long value, long readAt) {

        boolean isGood(long now) {
            return now - readAt < KEPT.toMillis();
        }
    }

    private final Map<Place, Count> counts = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt = new AtomicLong();

    @Inject
    private Clock clock;

    protected WaitingCounts() {}

    WaitingCounts(Clock clock) {
        this.clock = clock;
    }

    long of(String path, Optional<MemberId> viewer, LongSupplier source) {
        var now = clock.millis();
        sweep(now);
        return counts.compute(
                        new Place(path, viewer),
                        (any, kept) -> kept != null && kept.isGood(now) ? kept : new Count(source.getAsLong(), now))
                .value();
    }

    /** Those of whoever has gone are kept no longer than those of whoever stays. */
    private void sweep(long now) {
        var last = sweptAt.get();
        if (now - last >= KEPT.toMillis() && sweptAt.compareAndSet(last, now)) {
            counts.values().removeIf(count -> !count.isGood(now));
        }
    }

    int size() {
        return counts.size();
    }
}
