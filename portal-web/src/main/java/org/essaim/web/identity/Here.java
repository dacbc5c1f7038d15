package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.essaim.identity.Visitor;
import org.essaim.identity.Welcome;

/** The request that a page of this package answers: who knocks, and where they go next. */
@RequestScoped
class Here {

    @Inject
    private SessionCookie cookie;

    Visitor visitor() {
        return new Visitor(request().getRemoteAddr(), request().getHeader("User-Agent"));
    }

    /** As the filters gave it on: the one that CDI injects came from the proxy, not from its client. */
    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    Optional<UUID> session() {
        return CurrentSession.of(request());
    }

    /** Lets the browser in, and leads it on. */
    void welcome(Welcome welcome, String path) {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        cookie.welcome(welcome, request(), response);
        go(path);
    }

    /** The path that was asked for, decoded, without the query. */
    String path() {
        var request = request();
        var original = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var uri = original == null ? request.getRequestURI() : original;
        return URLDecoder.decode(uri.substring(request.getContextPath().length()), StandardCharsets.UTF_8);
    }

    /** Says that the page lives at another path of ours, from now on. */
    void goForGood(String path) {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request().getContextPath() + path);
        faces.responseComplete();
    }

    /** Leads on to a path of ours. */
    void go(String path) {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(request().getContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
