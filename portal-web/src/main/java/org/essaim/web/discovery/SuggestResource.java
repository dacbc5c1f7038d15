package org.essaim.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.essaim.discovery.SiteSearch;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** {@code GET /api/suggest}: ways to go on from what is being typed. */
@Path("suggest")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestResource {

    private static final int LONGEST = 200;

    @Inject
    private Suggestions suggestions;

    @Inject
    private SiteSearch search;

    @Inject
    private CurrentViewer viewer;

    @GET
    public Response suggest(@QueryParam("q") String text, @QueryParam("type") String kind) {
        if (Text.length(text) > LONGEST) {
            throw new InvalidException("q", "discovery.problem.text", LONGEST);
        }
        if (kind != null && !search.kinds().contains(kind)) {
            var known = search.kinds().stream().sorted().collect(Collectors.joining(", "));
            throw new InvalidException("type", "discovery.problem.choice", known);
        }
        return Response.ok(suggestions.of(Text.clean(text), kind == null ? "" : kind))
                .header("Cache-Control", viewer.current().isSignedIn() ? "no-cache" : "public, max-age=60")
                .header("Vary", "Accept-Language, Cookie, Authorization")
                .build();
    }
}
