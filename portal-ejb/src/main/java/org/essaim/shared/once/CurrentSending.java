package org.essaim.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The sending that the running request brought; none in jobs and in the demo. */
@ApplicationScoped
public class CurrentSending {

    private final ThreadLocal<Sending> current = new ThreadLocal<>();

    public Optional<Sending> find() {
        return Optional.ofNullable(current.get());
    }

    /** Runs the action for this sending. */
    public <T> T during(Sending sending, Callable<T> action) throws Exception {
        current.set(sending);
        try {
            return action.call();
        } finally {
            current.remove();
        }
    }
}
