package org.essaim.identity;

import java.time.Duration;

/** Takes a minimum of time, so that how long a response takes does not reveal what was found. */
final class SteadyTime {

    private static final Duration LEAST = Duration.ofMillis(400);

    private SteadyTime() {}

    static void run(Runnable action) {
        var end = System.nanoTime() + LEAST.toNanos();
        try {
            action.run();
        } finally {
            waitUntil(end);
        }
    }

    private static void waitUntil(long end) {
        var left = Duration.ofNanos(end - System.nanoTime());
        if (!left.isNegative()) {
            try {
                Thread.sleep(left.toMillis() + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
