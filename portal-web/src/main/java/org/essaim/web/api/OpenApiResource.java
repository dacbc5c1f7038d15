package org.essaim.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** The description of the API, as OpenAPI 3.1. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document() throws IOException {
        try (var file = OpenApiResource.class.getResourceAsStream("/openapi.json")) {
            return Response.ok(file.readAllBytes())
                    .header("Cache-Control", "public, max-age=300")
                    .header("Access-Control-Allow-Origin", "*")
                    .build();
        }
    }
}
