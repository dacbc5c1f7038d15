package org.essaim.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Time comes in injected, so that a test can hold it still. */
@Dependent
class TimeProducer {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
