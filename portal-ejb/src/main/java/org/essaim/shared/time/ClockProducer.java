package org.essaim.shared.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes time injectable, so that a test can hold it still. */
@Dependent
class ClockProducer {

    @Produces
    Clock clock() {
        return StoredClock.running();
    }
}
