package org.essaim.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Brings a public address to its view; the view's own address does not exist for the outside. */
public class PublicAddressFilter extends HttpFilter {

    /** Request attribute: the public address with its query, as it was asked for. */
    static final String ADDRESS = "org.essaim.web.address";

    /** Request attribute: the template of the address, such as {@code /scenarios/{id}}; none for what is no page. */
    public static final String ROUTE = "org.essaim.web.route";

    private static final long serialVersionUID = 1L;

    private transient List<Route> routes;

    @Inject
    void collect(Instance<Routes> capabilities) {
        routes = capabilities.stream().flatMap(each -> each.routes().stream()).toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var found = route(path);
        if (found.isPresent()) {
            var query = request.getQueryString();
            request.setAttribute(ADDRESS, query == null ? path : path + "?" + query);
            request.setAttribute(ROUTE, found.get().template());
            request.getRequestDispatcher(found.get().target(path).orElseThrow()).forward(request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Route> route(String path) {
        return routes.stream().filter(route -> route.target(path).isPresent()).findFirst();
    }
}
