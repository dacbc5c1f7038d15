package org.essaim.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.essaim.web.request.RunningRequests;

/** Ready until the node is about to stop. */
@Readiness
@ApplicationScoped
public class NodeCheck implements HealthCheck {

    @Inject
    private RunningRequests running;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("node").status(running.isOpen()).build();
    }
}
