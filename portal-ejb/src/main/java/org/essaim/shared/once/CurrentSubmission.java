package org.essaim.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The submission that the running request brings; none in jobs and in the demo. */
@ApplicationScoped
public class CurrentSubmission {

    private final ThreadLocal<Submission> current = new ThreadLocal<>();

    public Optional<Submission> find() {
        return Optional.ofNullable(current.get());
    }

    /** Runs the action for this submission. */
    public <T> T during(Submission submission, Callable<T> action) throws Exception {
        current.set(submission);
        try {
            return action.call();
        } finally {
            current.remove();
        }
    }
}
