package org.essaim.web.routes;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.shared.text.Language;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.language.PageLanguage;

/** Brings a public address to its view; the view's own address does not exist for the outside. */
public class PublicAddressFilter extends HttpFilter {

    /** The request attribute that holds the public address asked for: path and query, below the context. */
    public static final String ADDRESS = "org.essaim.web.address";

    /** Request attribute: the template of the address, such as {@code /scenarios/{id}}; none for what is no page. */
    public static final String ROUTE = "org.essaim.web.route";

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    private static final String DESK = "org.essaim.web.desk";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RouteTable routes;

    @Inject
    private transient CurrentViewer viewer;

    private transient List<Detour> detours;

    private transient OwnServlets servlets;

    @Inject
    void collect(Instance<Detour> firsts) {
        detours = firsts.stream().toList();
    }

    @Override
    public void init() {
        servlets = new OwnServlets(getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PageLanguage.path(request);
        var found = routes.find(path);
        if (found.isPresent()) {
            found.get().caller().require(viewer.current());
            if (found.get().isDesk() && !TableParameters.areKnown(request.getParameterMap())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            var address = address(path, request.getQueryString());
            var detour = detour(request, found.get(), address);
            if (detour.isPresent()) {
                Redirect.to(detour.get(), request, response);
                return;
            }
            request.setAttribute(ADDRESS, address);
            request.setAttribute(ROUTE, found.get().template());
            request.setAttribute(DESK, found.get().isDesk());
            // Pages that are the same for everybody say so, and are kept; nobody keeps another.
            response.setHeader("Cache-Control", "private, no-store");
            request.getRequestDispatcher(found.get().target(path).orElseThrow()).forward(request, response);
        } else if (isElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (PageLanguage.ofPage(request).filter(Language.ENGLISH::equals).isPresent()) {
            passFromEnglish(path, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What is no page stands at its own address alone; the container finds nothing at that of a language. */
    private void passFromEnglish(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (servlets.answer(path)) {
            request.getRequestDispatcher(path).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether the page that is asked for is a desk; what is told in its place when it fails is none. */
    public static boolean isDesk(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(DESK)) && !hasFailed(request);
    }

    /** The page of an error is written by another dispatch, which an injected request does not tell, or in place. */
    private static boolean hasFailed(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null
                || request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /** Only what is read, and needs an account, waits for what comes first: nothing that was typed is lost. */
    private Optional<SafePath> detour(HttpServletRequest request, Route route, String address) {
        return "POST".equals(request.getMethod()) || route.caller() == Caller.EVERYONE
                ? Optional.empty()
                : detours.stream()
                        .flatMap(each -> each.before(address).stream())
                        .findFirst();
    }

    /** What a page calls its own address; a form is sent there, so that nobody may write parts of it into a link. */
    private static String address(String path, String query) {
        if (query == null) {
            return path;
        }
        var asked = Query.of(path + "?" + query);
        return asked.hasReserved() ? asked.withoutReserved().toString() : path + "?" + query;
    }

    /**
     * Whether it is the address of a view itself, however it is spelt, or one of those at which the server describes
     * the API by its own means.
     */
    private static boolean isElsewhere(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.endsWith(".xhtml") && !path.startsWith(FACES_RESOURCES)
                || path.equals("/openapi")
                || path.startsWith("/openapi/");
    }
}
