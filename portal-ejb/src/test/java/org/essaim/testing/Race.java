package org.essaim.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that do the same at the same moment. */
public final class Race {

    private Race() {}

    /** How many come through; whoever does not must meet this refusal, and nothing else. */
    public static int winners(int runners, Class<? extends Exception> refusal, Callable<?> action) throws Exception {
        return winners(runners, runners, refusal, action);
    }

    /** The same with more turns than runners. */
    public static int winners(int runners, int turns, Class<? extends Exception> refusal, Callable<?> action)
            throws Exception {
        var won = results(runners, turns, () -> {
            try {
                action.call();
                return true;
            } catch (Exception e) {
                if (refusal.isInstance(e)) {
                    return false;
                }
                throw e;
            }
        });
        return Math.toIntExact(won.stream().filter(each -> each).count());
    }

    /** What each of them gets; a failure of one is a failure of all. */
    public static <T> List<T> results(int runners, Callable<T> action) throws Exception {
        return results(runners, runners, action);
    }

    /** The same with more turns than runners. */
    public static <T> List<T> results(int runners, int turns, Callable<T> action) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(runners);
        try {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < turns; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
