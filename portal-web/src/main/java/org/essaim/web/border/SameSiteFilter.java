package org.essaim.web.border;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what a page of another site makes a browser send. Browsers say where a request comes from
 * ({@code Sec-Fetch-Site}, or {@code Origin}), and no script can change that; programs, which have no cookie to abuse,
 * say neither. It holds for every form, also for those of stateless views, which have no token.
 */
public class SameSiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())
                || isOurs(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Whether a writing request with these headers, each null when it is missing, may pass. */
    static boolean isOurs(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return OURS.contains(fetchSite);
        }
        return origin == null || host != null && host.equals(authority(origin));
    }

    private static String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
