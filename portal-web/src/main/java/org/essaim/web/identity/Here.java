package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.essaim.identity.Visitor;
import org.essaim.identity.Welcome;
import org.essaim.web.gate.Encoded;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.request.Cookies;
import org.essaim.web.tags.Notices;

/** The request that a page of this package answers: who knocks, and where they go next. */
@RequestScoped
class Here {

    @Inject
    private SessionCookie cookie;

    @Inject
    private Notices notices;

    Visitor visitor() {
        var request = request();
        return new Visitor(
                request.getRemoteAddr(),
                request.getHeader("User-Agent"),
                Cookies.value(request, SessionCookie.DEVICE).orElse(null));
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
    void welcome(Welcome welcome, SafePath path) {
        admit(welcome);
        go(path);
    }

    /** Lets the browser in; the page says what comes next. */
    void admit(Welcome welcome) {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        cookie.welcome(welcome, request(), response);
        if (welcome.stays()) {
            notices.done("identity.leave.undone");
        }
    }

    /** The path that was asked for, decoded, without the query. */
    String path() {
        var request = request();
        var original = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var uri = original == null ? request.getRequestURI() : original;
        return Encoded.decode(PageLanguage.path(request, uri));
    }

    /** Says that the page lives at another path of ours, from now on. */
    void goForGood(String path) {
        Redirect.forGood(SafePath.of(path));
    }

    /** Leads on to a path of ours. */
    void go(String path) {
        go(SafePath.of(path));
    }

    void go(SafePath path) {
        Redirect.to(path);
    }
}
