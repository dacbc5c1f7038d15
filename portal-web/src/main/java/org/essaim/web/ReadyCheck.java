package org.essaim.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.essaim.shared.Startup;

/** Ready when the schema is what this version expects. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Inject
    private Startup startup;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(startup.isMigrated())
                .build();
    }
}
