package org.essaim.web.sharing;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.routes.Insiders;
import org.essaim.web.routes.PublicAddressFilter;
import org.essaim.web.routes.RouteTable;
import org.essaim.web.tags.Notices;

/**
 * Makes pages that are the same for everybody once, as a reader without an account would get them, keeps those that said
 * they may be kept ({@link PublicPage}), and fills their slots for whoever asks. Insiders, and whoever has a notice
 * waiting, get a page of their own. Stands behind the filter that knows the viewer.
 */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PageCache cache;

    @Inject
    private transient RouteTable routes;

    @Inject
    private transient Slots slots;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlain(request)) {
            chain.doFilter(request, response);
            return;
        }
        var state = cache.state();
        var key = key(request);
        var kept = cache.find(key);
        var insiders = kept.map(page -> page.facts().insiders()).or(() -> insiders(request));
        if (insiders.isEmpty() || insiders.get().include(viewer.current())) {
            chain.doFilter(request, response);
        } else if (kept.isPresent()) {
            serve(kept.get(), request, response);
        } else {
            make(insiders.get(), request, response, chain).ifPresent(page -> cache.keep(key, page, state));
        }
    }

    /** Whether nothing is sent, and no notice waits to be shown on the page. */
    private static boolean isPlain(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !Notices.areWaiting(request);
    }

    /** Empty where everybody has a page of their own. */
    private Optional<Insiders> insiders(HttpServletRequest request) {
        var path = PageLanguage.path(request);
        return routes.find(path).flatMap(route -> route.insiders(path));
    }

    /** Serves it, and gives the page when it is good for others too. */
    private Optional<SharedPage> make(
            Insiders insiders, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var keeping = new KeepingResponse(response);
        makeForEverybody(request, keeping, chain);
        var marked = keeping.body();
        if (marked.length == 0) {
            return Optional.empty();
        }
        if (!PublicPage.isDeclared(request) || !keeping.isForAll()) {
            pass(marked, new Visit(viewer.current(), request), response.getOutputStream());
            return Optional.empty();
        }
        var route = (String) request.getAttribute(PublicAddressFilter.ROUTE);
        var facts = new SharedPage.Facts(route, keeping.pageHeaders(), PublicPage.lastModified(request), insiders);
        var page = SharedPage.of(facts, marked);
        serve(page, request, response);
        return Optional.of(page);
    }

    /** What is not kept, such as that there is nothing: filled all the same. */
    private void pass(byte[] marked, Visit visit, OutputStream out) throws IOException {
        for (var piece : Marks.split(marked)) {
            if (piece.isFor(visit.viewer())) {
                var filled = piece.text() == null ? slots.fill(piece.slot(), visit) : null;
                out.write(filled == null ? piece.text() : filled.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void makeForEverybody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Marks.want(request);
        try {
            var language = viewer.current().locale();
            viewer.actAs(Viewer.reader(language), () -> {
                chain.doFilter(new SharedRequest(request, language), response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            // The page of an error is for whoever asked.
            Marks.forget(request);
        }
    }

    private void serve(SharedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = new Visit(viewer.current(), request);
        new SharedResponse(page, request, response).send(visit, name -> slots.fill(name, visit));
    }

    private String key(HttpServletRequest request) {
        var query = request.getQueryString();
        return viewer.current().locale().getLanguage() + " " + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }
}
