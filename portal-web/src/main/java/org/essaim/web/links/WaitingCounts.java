package org.essaim.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Counts that are cached for half a minute, so that a number in the frame does not cost each page a statement. */
@ApplicationScoped
class WaitingCounts {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Count(long value, long readAt) {}

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    long of(String path, LongSupplier source) {
        var now = clock.millis();
        return counts.compute(
                        path,
                        (any, kept) -> kept != null && now - kept.readAt() < KEPT.toMillis()
                                ? kept
                                : new Count(source.getAsLong(), now))
                .value();
    }
}
