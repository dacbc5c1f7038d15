package org.essaim.web.border;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What a browser may do with our pages: no foreign script, no frame round us, nothing guessed, and TLS for a year once
 * it came by TLS. What a page tries beyond that is reported to {@link PolicyReportServlet}. And whoever stands between
 * keeps nothing that gives a cookie.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String HEADER = "Content-Security-Policy";

    /** The schedule of PrimeFaces has the font of its signs in its style sheet. */
    private static final String FONTS_OF_DESKS = "; font-src 'self' data:; ";

    /** Scripts and styles only from here; frames only for letters and for videos that a reader agreed to load. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'; frame-src 'self' https:; report-uri "
            + PolicyReportServlet.PATH;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(HEADER, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, new WithOwnPolicy(new PersonalResponse(response)));
    }

    /**
     * What a page adds of its scripts stands besides ours and takes nothing away; what a servlet sets for a file that it
     * alone knows, as a letter or an upload, stands instead: of two that name the same thing a browser heeds the first.
     */
    private static final class WithOwnPolicy extends HttpServletResponseWrapper {

        WithOwnPolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (HEADER.equalsIgnoreCase(name)) {
                super.setHeader(name, POLICY + FONTS_OF_DESKS + value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
