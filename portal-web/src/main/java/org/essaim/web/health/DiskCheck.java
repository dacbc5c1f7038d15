package org.essaim.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.essaim.shared.health.DiskHealth;

/** Ready while the data folder can be written and has room. */
@Readiness
@ApplicationScoped
public class DiskCheck implements HealthCheck {

    @Inject
    private DiskHealth disk;

    @Override
    public HealthCheckResponse call() {
        var state = disk.state();
        return HealthCheckResponse.named("disk")
                .status(state.isGood())
                .withData("writable", state.writable())
                .withData("free", state.free())
                .build();
    }
}
