package org.essaim.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.language.PageLanguage;

/**
 * What a page responds besides itself: somewhere else, or that it is gone. For view actions; what a boundary refuses is
 * handled by {@link org.essaim.web.problem.ProblemResponseFilter}.
 */
@ApplicationScoped
public class PageResponse {

    /** The public path that was asked for, without its query. */
    public String path() {
        var request = (HttpServletRequest) context().getRequest();
        var original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var uri = original == null ? request.getRequestURI() : original.toString();
        return PageLanguage.path(request, uri);
    }

    /** The query of the public address, or null. */
    public String query() {
        var request = (HttpServletRequest) context().getRequest();
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        var query = forwarded ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) : request.getQueryString();
        return query == null ? null : query.toString();
    }

    /**
     * Sends readers to the right address when theirs is an older or shorter form of it, by a permanent redirect.
     *
     * @return whether the response is that redirect
     */
    public boolean movesTo(String path) {
        if (path.equals(path())) {
            return false;
        }
        var query = query();
        Redirect.forGood(SafePath.of(path + (query == null ? "" : "?" + query)));
        return true;
    }

    /** The page itself says what was there; the status says that it is gone. */
    public void gone() {
        context().setResponseStatus(HttpServletResponse.SC_GONE);
    }

    /** To another page of ours. */
    public void redirect(String path) {
        Redirect.to(SafePath.of(path));
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
