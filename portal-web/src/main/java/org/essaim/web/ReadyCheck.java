package org.essaim.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.essaim.shared.Startup;
import org.essaim.web.request.RequestGate;

/** Ready when the schema is what this version expects, until the node is about to stop. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Inject
    private Startup startup;

    @Inject
    private RequestGate gate;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(startup.isMigrated() && gate.isOpen())
                .build();
    }
}
