package org.essaim.web.uploads;

import java.util.Map;
import org.essaim.web.routes.Route;

/**
 * Where files may be sent to.
 *
 * @param route of the page whose form sends them
 * @param mostBytes of one file
 * @param admission asked before anything is received
 */
public record UploadAddress(Route route, long mostBytes, Admission admission) {

    /** What a form says besides its file, in bytes; also the size up to which it is not known to carry one. */
    public static final long FORM = 4L << 20;

    /** Whether the viewer may send a file. */
    @FunctionalInterface
    public interface Admission {

        /**
         * Refuses by a {@link org.essaim.shared.problem.BusinessException}.
         *
         * @param values what the address names, such as {@code slug} and {@code id}
         * @param bytes of the file, at most; 0 when there may be none
         */
        void require(Map<String, String> values, long bytes);
    }

    /** A file that is too large is received, so that its form can say so; not one that is more than twice too large. */
    long mostOfRequest() {
        return 2 * mostBytes + FORM;
    }

    boolean isAt(String path) {
        return route.values(path).isPresent();
    }

    void admit(String path, long bytes) {
        admission.require(route.values(path).orElse(Map.of()), bytes <= FORM ? 0 : Math.min(bytes, mostBytes));
    }
}
