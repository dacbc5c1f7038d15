package org.essaim.web.gate;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.essaim.shared.text.Language;

/** Redirects a browser: the only place that does, and only to paths of this portal. */
public final class Redirect {

    private Redirect() {}

    public static void to(SafePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    /** To the page of another language. */
    public static void to(SafePath path, Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getServletContext().getContextPath() + language.path(path.toString()));
    }

    /** From a page, with its notices; the first redirect of a request wins. */
    public static void to(SafePath path) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete()) {
            return;
        }
        var external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** From a page that lives at another path from now on. */
    public static void forGood(SafePath path) {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        external.setResponseHeader("Location", external.getRequestContextPath() + path);
        faces.responseComplete();
    }
}
