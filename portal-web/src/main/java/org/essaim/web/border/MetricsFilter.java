package org.essaim.web.border;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.identity.access.IdentityScopes;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Role;

/** {@code /metrics} is for administrators and their tokens of the scope {@code metrics:read}; its figures are fresh. */
public class MetricsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient Gauges gauges;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var watcher = viewer.current();
        if (!watcher.isSignedIn()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Essaim\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (watcher.has(Role.ADMIN) && watcher.mayUse(IdentityScopes.METRICS_READ)) {
            response.setHeader("Cache-Control", "no-store");
            gauges.refresh();
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
