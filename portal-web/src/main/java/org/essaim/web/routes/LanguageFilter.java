package org.essaim.web.routes;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.essaim.shared.text.Language;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.language.EnglishRequest;
import org.essaim.web.language.PageLanguage;

/**
 * Finds the language of a page in its address. Whoever reads and wishes for English is led from a French page to the
 * English one; never the other way round, because an address that says English was meant so.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private transient RouteTable routes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = asked(request);
        var shared = Language.shared(asked);
        if (Language.ofPath(asked) == Language.ENGLISH) {
            PageLanguage.set(request, Language.ENGLISH);
            if (shared.isEmpty()) {
                lead(request, "/", response);
            } else {
                chain.doFilter(new EnglishRequest(request), response);
            }
        } else if (routes.find(shared).isEmpty()) {
            chain.doFilter(request, response);
        } else if (isRead(request) && PageLanguage.wished(request) == Language.ENGLISH) {
            lead(request, shared, response);
        } else {
            PageLanguage.set(request, Language.FRENCH);
            chain.doFilter(request, response);
        }
    }

    /** The path below the context; of the request that failed when this is about its error. */
    private static String asked(HttpServletRequest request) {
        var failed = isError(request) ? (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : null;
        var uri = failed == null ? request.getRequestURI() : failed;
        return PageLanguage.pathWithLanguage(request, uri);
    }

    private static boolean isRead(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && !isError(request);
    }

    private static boolean isError(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    private static void lead(HttpServletRequest request, String shared, HttpServletResponse response)
            throws IOException {
        var query = request.getQueryString();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Vary", "Accept-Language, Cookie");
        Redirect.to(SafePath.of(query == null ? shared : shared + "?" + query), Language.ENGLISH, request, response);
    }
}
