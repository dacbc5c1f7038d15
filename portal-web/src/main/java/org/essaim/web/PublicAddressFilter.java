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
        var target = target(path);
        if (target.isPresent()) {
            var query = request.getQueryString();
            request.setAttribute(ADDRESS, query == null ? path : path + "?" + query);
            request.getRequestDispatcher(target.get()).forward(request, response);
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> target(String path) {
        return routes.stream()
                .map(route -> route.target(path))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
