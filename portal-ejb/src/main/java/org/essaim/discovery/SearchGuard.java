package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.essaim.search.SearchEngineException;
import org.essaim.shared.metrics.Traces;

/**
 * Stands between readers and an engine that does not respond: after a few failures in a row nobody waits for it any
 * more, and every few seconds one question finds out whether it is back.
 */
@ApplicationScoped
class SearchGuard {

    @Inject
    private Traces traces;

    /** {@code CircuitBreakerOpenException} at once while the engine is taken for unavailable. */
    // The delay in milliseconds: Payara 6.2025.10 reads the number and not its unit, and would be half open 3 ms later.
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.75,
            delay = 3_000,
            failOn = SearchEngineException.class)
    <T> T ask(Supplier<T> question) {
        return traces.inside("search", question);
    }
}
