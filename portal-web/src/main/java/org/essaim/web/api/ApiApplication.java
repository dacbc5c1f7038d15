package org.essaim.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything below {@code /api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {

    /** Turns off the server's own description: the portal serves one, at one address. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
