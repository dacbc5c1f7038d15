package org.essaim.web.caching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/** How a page says that all readers without an account see the same. */
@ApplicationScoped
public class PublicPage {

    private static final String DECLARED = "org.essaim.web.caching.public";

    private static final Instant STARTED = Instant.now();

    /**
     * Tells browsers and {@link PageCacheFilter} how long the running page is good for: for readers without an account
     * until it changes, for others not beyond this response. To be called before the page is written.
     *
     * @param changedAt when what it shows changed last, or null when that is unknown
     */
    public void declare(Instant changedAt) {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) context.getRequest();
        var response = (HttpServletResponse) context.getResponse();
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        if (!Anonymous.is(request)) {
            response.setHeader("Cache-Control", "private, no-store");
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
        var changed = -1L;
        if (changedAt != null) {
            // A new release of the portal shows old content in a new form.
            changed = (changedAt.isAfter(STARTED) ? changedAt : STARTED).toEpochMilli();
            response.setDateHeader("Last-Modified", changed);
        }
        request.setAttribute(DECLARED, changed);
    }

    /** A page with a form that is sent carries what is for one reader alone, and cannot be kept for all. */
    public static void requireOwn(FacesContext context) {
        if (isDeclared((HttpServletRequest) context.getExternalContext().getRequest())) {
            throw new IllegalStateException(
                    context.getViewRoot().getViewId() + " has a form and says that it is public");
        }
    }

    static boolean isDeclared(HttpServletRequest request) {
        return request.getAttribute(DECLARED) != null;
    }

    /** When what a declared page shows changed last, in milliseconds since 1970; -1 when that is unknown. */
    static long lastModified(HttpServletRequest request) {
        return (Long) request.getAttribute(DECLARED);
    }
}
