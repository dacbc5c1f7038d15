package org.essaim.identity.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may be attempted: some times freely, then after a wait that doubles with each attempt.
 *
 * @param free attempts within the window that wait for nothing
 * @param window how long an attempt is remembered
 * @param firstWait after the free ones
 * @param longestWait however many attempts there were
 */
record Pace(int free, Duration window, Duration firstWait, Duration longestWait) {

    private static final int MOST_DOUBLINGS = 30;

    /** How long the next attempt has to wait, zero when it need not. */
    Duration wait(long attempts, Instant last, Instant now) {
        if (attempts < free || last == null) {
            return Duration.ZERO;
        }
        var doublings = (int) Math.min(MOST_DOUBLINGS, attempts - free);
        var wait = firstWait.multipliedBy(1L << doublings);
        var until = last.plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
