package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.essaim.discovery.SiteSearch;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Text;

/** {@code GET /api/suggest}: completions of what is being typed. */
@Path("suggest")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    private static final int LONGEST = 200;

    @Inject
    private SiteSearch search;

    @GET
    public Response suggest(@QueryParam("q") String text) {
        if (Text.length(text) > LONGEST) {
            throw new InvalidException("q", "discovery.problem.text", LONGEST);
        }
        return Response.ok(search.suggest(text))
                .header("Cache-Control", "no-cache")
                .header("Vary", "Cookie, Authorization")
                .build();
    }
}
