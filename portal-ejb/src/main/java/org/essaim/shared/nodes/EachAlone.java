package org.essaim.shared.nodes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Things of which each waits for some work of one loop. One whose work fails costs only itself: the others are done in the
 * same round, and it waits for the first round after a pause.
 *
 * @param <K> what names a thing
 */
public final class EachAlone<K> {

    /** Some of the work, for one thing. */
    @FunctionalInterface
    public interface Work<K> {
        void run(K key);
    }

    private static final Logger LOG = System.getLogger(EachAlone.class.getName());

    private final String name;
    private final long pause;
    private final LongSupplier nanoTime;
    private final Set<K> waiting = ConcurrentHashMap.newKeySet();
    private final Map<K, Long> failedAt = new HashMap<>();

    /**
     * @param name of the work, for the log
     * @param pause after which what failed is tried again
     */
    public EachAlone(String name, Duration pause) {
        this(name, pause, System::nanoTime);
    }

    EachAlone(String name, Duration pause, LongSupplier nanoTime) {
        this.name = name;
        this.pause = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** There is something to do for it; said twice before it is done, it is done once. For any thread. */
    public void add(K key) {
        waiting.add(key);
    }

    /** Does what waits; for one thread alone. What comes meanwhile for the same thing waits for the next round. */
    public void run(Work<K> work) {
        for (var key : Set.copyOf(waiting)) {
            var failed = failedAt.get(key);
            if (failed == null || nanoTime.getAsLong() - failed >= pause) {
                waiting.remove(key);
                attempt(key, work);
            }
        }
    }

    private void attempt(K key, Work<K> work) {
        try {
            work.run(key);
            failedAt.remove(key);
        } catch (RuntimeException e) {
            waiting.add(key);
            // Each once, and the first of a row with its trace, so that an absent database does not fill the log.
            if (failedAt.isEmpty()) {
                LOG.log(Level.WARNING, name + " failed for " + key + " and is tried again", e);
            } else if (!failedAt.containsKey(key)) {
                LOG.log(Level.WARNING, name + " failed for " + key + " too: " + e);
            }
            failedAt.put(key, nanoTime.getAsLong());
        }
    }
}
