package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.essaim.discovery.IndexAdministration;

/** {@code GET /api/index}: the state of the index, for administrators and their programs. */
@Path("index")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {

    @Inject
    private IndexAdministration index;

    @GET
    public Response state() {
        return Response.ok(index.report()).header("Cache-Control", "no-store").build();
    }

    /** The index against its sources, document by document. */
    @GET
    @Path("comparison")
    public Response comparison() {
        return Response.ok(index.compare()).header("Cache-Control", "no-store").build();
    }
}
