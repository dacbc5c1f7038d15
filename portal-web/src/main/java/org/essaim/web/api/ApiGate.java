package org.essaim.web.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import org.essaim.web.routes.Query;

/**
 * The gate for what resources read: JAX-RS takes parameters from the address itself, past the request that the filters
 * gave on. On the way out, what somebody signed in receives is cached by nobody.
 */
@Provider
@PreMatching
public class ApiGate implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var address = request.getUriInfo().getRequestUri();
        var query = address.getRawQuery();
        if (query == null) {
            return;
        }
        try {
            var clean = Query.of("?" + query).toString();
            request.setRequestUri(UriBuilder.fromUri(address)
                    .replaceQuery(clean.isEmpty() ? null : clean.substring(1))
                    .build());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getSecurityContext().getUserPrincipal() != null) {
            response.getHeaders().putSingle("Cache-Control", "private, no-store");
        }
    }
}
