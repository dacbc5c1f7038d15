package org.essaim.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.essaim.discovery.IndexReadiness;

/**
 * Ready once a new index has been filled for the first time; an index that is unavailable takes only the search with
 * it, and is reported.
 */
@Readiness
@ApplicationScoped
public class IndexCheck implements HealthCheck {

    @Inject
    private IndexReadiness index;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index")
                .status(index.isFilled())
                .withData("search", index.isAnswering() ? "answers" : "away")
                .build();
    }
}
