package org.essaim.shared.once;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets old keys every night: nodes that do it at once only find less. */
@Singleton
@DependsOn("Startup")
public class FormKeyCleaning {

    /** Longer than a browser keeps a page that somebody may send again. */
    private static final Duration KEPT = Duration.ofDays(3);

    @Inject
    private FormKeys keys;

    @Schedule(hour = "3", minute = "27", persistent = false)
    public void clean() {
        keys.forget(KEPT);
    }
}
