package org.essaim.shared.viewer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * The viewer of the running request or job. The web sets it at the border of a request; jobs and the demo act as a
 * member they name. Outside of both it is a reader without an account, who may do nothing.
 */
@ApplicationScoped
public class CurrentViewer {

    private static final Viewer NOBODY = Viewer.reader(Locale.FRENCH);

    private final ThreadLocal<Viewer> current = new ThreadLocal<>();

    public Viewer current() {
        var viewer = current.get();
        return viewer == null ? NOBODY : viewer;
    }

    /** Runs the action as this viewer, and puts back who was there before, whatever happens. */
    public <T> T actAs(Viewer viewer, Callable<T> action) throws Exception {
        var before = current.get();
        current.set(viewer);
        try {
            return action.call();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }
}
