package org.essaim.search.lucene;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One thread that repeats a task whatever happens, and never interrupts it: Lucene's files do not bear that. */
final class Refresher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Refresher.class.getName());

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "search-refresh");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs the task again and again, with a pause after each run. */
    void start(Runnable task, Duration pause) {
        Runnable tried = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(executor.isShutdown() ? Level.DEBUG : Level.WARNING, "search index not refreshed", e);
            }
        };
        executor.scheduleWithFixedDelay(tried, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** No run begins after this. */
    void stop() {
        executor.shutdown();
    }

    /** Waits for the last run. */
    @Override
    public void close() {
        stop();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the refresh of the search index did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
