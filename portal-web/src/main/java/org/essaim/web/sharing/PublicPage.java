package org.essaim.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.time.Instant;

/** How a page says that it may be kept for everybody. */
@ApplicationScoped
public class PublicPage {

    private static final String DECLARED = "org.essaim.web.sharing.public";

    private static final Instant STARTED = Instant.now();

    /**
     * Says that the running page is good for everybody until something changes, when it is being made for everybody
     * ({@link org.essaim.web.routes.Route#shared}); one that an insider looks at is theirs alone. To be called before the
     * page is written.
     *
     * @param changedAt when what it shows changed last, or null when that is unknown
     */
    public void declare(Instant changedAt) {
        var request = (ServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (Marks.areWanted(request)) {
            request.setAttribute(
                    DECLARED, changedAt == null ? -1L : seen(changedAt).toEpochMilli());
        }
    }

    /** A new release of the portal shows old content in a new form. */
    private static Instant seen(Instant changedAt) {
        return changedAt.isAfter(STARTED) ? changedAt : STARTED;
    }

    /** A page with a form that is sent carries what is for one reader alone, and cannot be kept for all. */
    public static void requireOwn(FacesContext context) {
        if (isDeclared((ServletRequest) context.getExternalContext().getRequest())) {
            throw new IllegalStateException(
                    context.getViewRoot().getViewId() + " has a form and says that it is public");
        }
    }

    static boolean isDeclared(ServletRequest request) {
        return request.getAttribute(DECLARED) != null;
    }

    /** When what a declared page shows changed last, in milliseconds since 1970; -1 when that is unknown. */
    static long lastModified(ServletRequest request) {
        return (Long) request.getAttribute(DECLARED);
    }
}
