package org.essaim.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private record Count(long value, long readAt) {}

    private final Map<Place, Count> counts = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    protected WaitingCounts() {}

    WaitingCounts(Clock clock) {
        this.clock = clock;
    }

    long of(String path, Optional<MemberId> viewer, LongSupplier source) {
        var now = clock.millis();
        return counts.compute(
                        new Place(path, viewer),
                        (any, kept) -> kept != null && now - kept.readAt() < KEPT.toMillis()
                                ? kept
                                : new Count(source.getAsLong(), now))
                .value();
    }
}
