package org.essaim.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.essaim.shared.BusinessException;

/** What a page answers instead of itself: somewhere else, not found, sign in first. For view actions. */
@ApplicationScoped
public class PageAnswer {

    /** The public path that was asked for, without its query. */
    public String path() {
        var request = (HttpServletRequest) context().getRequest();
        var original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var path = original == null ? request.getRequestURI() : original.toString();
        return path.substring(request.getContextPath().length());
    }

    /** The query of the public address, or null. */
    public String query() {
        var request = (HttpServletRequest) context().getRequest();
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        var query = forwarded ? request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) : request.getQueryString();
        return query == null ? null : query.toString();
    }

    /**
     * Sends readers to the right address when theirs is an older or shorter form of it, and tells so for good.
     *
     * @return whether the page is answered with that
     */
    public boolean movesTo(String path) {
        if (path.equals(path())) {
            return false;
        }
        var query = query();
        context().setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        context()
                .setResponseHeader(
                        "Location", context().getRequestContextPath() + path + (query == null ? "" : "?" + query));
        context().setResponseHeader("Cache-Control", "no-cache");
        FacesContext.getCurrentInstance().responseComplete();
        return true;
    }

    public void notFound() {
        error(HttpServletResponse.SC_NOT_FOUND);
    }

    public void forbidden() {
        error(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The page itself says what was there; the status tells that it is gone. */
    public void gone() {
        context().setResponseStatus(HttpServletResponse.SC_GONE);
        context().setResponseHeader("Cache-Control", "no-cache");
    }

    /** To the sign-in page, and back here afterwards. */
    public void signIn() {
        var query = query();
        var here = path() + (query == null ? "" : "?" + query);
        redirect("/connexion?retour=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    /** To another page of ours. */
    public void redirect(String path) {
        try {
            context().redirect(context().getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status that says best what a boundary refused; sign-in where that is what is missing. */
    public void refused(BusinessException problem) {
        switch (problem.type()) {
            case SIGN_IN_REQUIRED -> signIn();
            case NOT_FOUND, FORBIDDEN, GONE, UNAVAILABLE -> error(problem.type().status());
            default -> throw problem;
        }
    }

    private static void error(int status) {
        try {
            context().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
