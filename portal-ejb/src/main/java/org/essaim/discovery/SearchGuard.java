package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.essaim.search.SearchEngineException;

/**
 * Stands between readers and an engine that does not answer: after a few failures in a row nobody waits for it any more, and
 * every few seconds one question finds out whether it is back.
 */
@ApplicationScoped
public class SearchGuard {

    /** {@code CircuitBreakerOpenException} at once while the engine is taken for away. */
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.75,
            delay = 3,
            delayUnit = ChronoUnit.SECONDS,
            failOn = SearchEngineException.class)
    public <T> T ask(Supplier<T> question) {
        return question.get();
    }
}
