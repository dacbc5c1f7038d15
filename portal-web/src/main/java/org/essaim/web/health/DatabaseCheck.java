package org.essaim.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.essaim.shared.health.DatabaseHealth;
import org.essaim.shared.nodes.Startup;

/** Ready while the database responds and its schema is what this version expects. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    private Startup startup;

    @Inject
    private DatabaseHealth database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(startup.isMigrated() && database.isAnswering())
                .build();
    }
}
