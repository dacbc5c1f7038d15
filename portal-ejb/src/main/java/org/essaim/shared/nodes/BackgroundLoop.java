package org.essaim.shared.nodes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * One thread that works when it is nudged, and looks for work on its own every so often. A round that fails is logged
 * and repeated after the pause; several nudges before a round make one round.
 */
public final class BackgroundLoop implements AutoCloseable {

    /** Some of the work. */
    @FunctionalInterface
    public interface Round {

        /**
         * @param stopping whether the loop is to end: a long round ends early then
         * @return true when more is waiting, to go on without a pause
         */
        boolean run(BooleanSupplier stopping) throws Exception;
    }

    private static final Logger LOG = System.getLogger(BackgroundLoop.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Duration pause;
    private final Round round;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private boolean nudged;
    private volatile boolean stopping;
    private int failures;

    /**
     * Starts at once.
     *
     * @param threads of the container, so that what the round calls is at home
     * @param name of the thread
     * @param pause longest time between two rounds
     */
    public BackgroundLoop(ThreadFactory threads, String name, Duration pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        thread = threads.newThread(this::run);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Says that there is work; costs nothing and never waits. */
    public void nudge() {
        lock.lock();
        try {
            nudged = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the round that runs come to its end, interrupts it after 20 seconds, and leaves no thread behind. */
    @Override
    public void close() {
        stopping = true;
        nudge();
        try {
            thread.join(PATIENCE.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            var more = runRound();
            if (!more && !await()) {
                return;
            }
        }
    }

    private boolean runRound() {
        try {
            var more = round.run(() -> stopping);
            failures = 0;
            return more;
        } catch (InterruptedException e) {
            stopping = true;
        } catch (Exception e) {
            // The first of a row with its trace, then one in a hundred, so that an absent database does not fill the
            // log.
            if (!stopping && failures++ % 100 == 0) {
                LOG.log(Level.WARNING, name + ": this round failed, the next one comes in " + pause, e);
            }
        }
        return false;
    }

    private boolean await() {
        lock.lock();
        try {
            var left = failures > 0 ? Math.max(pause.toNanos(), TimeUnit.SECONDS.toNanos(2)) : pause.toNanos();
            while (left > 0 && !stopping && (!nudged || failures > 0)) {
                left = woken.awaitNanos(left);
            }
            nudged = false;
            return !stopping;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
