package org.essaim.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.essaim.shared.text.Language;

/**
 * The request for an English page: what says so in its address belongs to the context path, as if there were a second
 * portal. Whoever makes a link, the action of a form or a redirect begins it with the context path.
 */
public final class EnglishRequest extends HttpServletRequestWrapper {

    public EnglishRequest(HttpServletRequest request) {
        super(request);
    }

    /** Not that of the request, which the container takes from here when it forwards. */
    @Override
    public String getContextPath() {
        return getServletContext().getContextPath() + Language.ENGLISH.prefix();
    }

    /** Begins with the context path, as every address does, also where a dispatcher knows only the container's own. */
    @Override
    public String getRequestURI() {
        var uri = super.getRequestURI();
        var portal = getServletContext().getContextPath();
        var path = uri.substring(portal.length());
        return Language.ofPath(path) == Language.ENGLISH ? uri : portal + Language.ENGLISH.path(path);
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = super.getRequestURL();
        var path = super.getRequestURI();
        return url.delete(url.length() - path.length(), url.length()).append(getRequestURI());
    }

    /** That of the container has the language in it until the request is forwarded to its view. */
    @Override
    public String getServletPath() {
        return Language.shared(super.getServletPath());
    }
}
