package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.essaim.library.imports.ImportFile;
import org.essaim.library.imports.ImportId;
import org.essaim.library.imports.Imports;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;

/** Resources in bulk, for administrators. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    private Imports imports;

    @Inject
    private CurrentViewer viewer;

    /** Takes one JSON object a line; responds when all has been received, and imports in the background. */
    @POST
    @Consumes("application/x-ndjson")
    public Response start(
            @QueryParam("name") String name, @QueryParam("rehearsal") String rehearsal, InputStream lines) {
        imports.requireImporter();
        var file = new ImportFile(name, isRehearsal(rehearsal), lines);
        imports.count();
        var id = imports.start(file);
        return Response.accepted(status(id))
                .header("Location", "/api/imports/" + id)
                .build();
    }

    @GET
    @Path("{id}")
    public ImportStatus progress(@PathParam("id") String id) {
        return status(importId(id));
    }

    /** Stops it; what was imported stays. */
    @DELETE
    @Path("{id}")
    public void cancel(@PathParam("id") String id) {
        imports.cancel(importId(id));
    }

    /** Any other word is refused: whoever means a rehearsal and mistypes it must not import. */
    static boolean isRehearsal(String given) {
        if (given != null && !"true".equals(given) && !"false".equals(given)) {
            throw new InvalidException("rehearsal", "library.problem.importRehearsal");
        }
        return "true".equals(given);
    }

    private ImportStatus status(ImportId id) {
        return ImportStatus.of(imports.progress(id), viewer.current().locale());
    }

    private static ImportId importId(String text) {
        return new ImportId(Digits.read(text).orElseThrow(NotFoundException::new));
    }
}
