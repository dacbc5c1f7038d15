package org.essaim.identity;

import java.time.Duration;

/** Takes at least so long, that the time of an answer does not tell what was found. */
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
