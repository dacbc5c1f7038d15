package org.essaim.web.caching;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.shared.CurrentViewer;
import org.essaim.web.routes.PublicAddressFilter;

/**
 * Answers readers without an account from {@link PageCache}, and keeps the pages that said they are public
 * ({@link PublicPage}). Stands behind the filter that knows the viewer's language.
 */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PageCache cache;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"GET".equals(request.getMethod()) || !Anonymous.is(request)) {
            chain.doFilter(request, response);
            return;
        }
        var key = key(request);
        var kept = cache.find(key);
        if (kept.isPresent()) {
            kept.get().answer(request, response);
        } else {
            make(key, request, response, chain);
        }
    }

    private void make(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var state = cache.state();
        var keeping = new KeepingResponse(request, response);
        chain.doFilter(request, keeping);
        var body = keeping.body();
        if (body.isEmpty()) {
            return;
        }
        if (keeping.isForAll()) {
            var route = (String) request.getAttribute(PublicAddressFilter.ROUTE);
            var page = KeptPage.of(route, keeping.pageHeaders(), PublicPage.lastModified(request), body.get());
            cache.keep(key, page, state);
            page.answer(request, response);
        } else {
            response.getOutputStream().write(body.get());
        }
    }

    private String key(HttpServletRequest request) {
        var query = request.getQueryString();
        return viewer.current().locale().getLanguage() + " " + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }
}
