package org.essaim.launcher;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Tells on the console what the start is at: the name of a step when it begins, its seconds when the next one does.
 * What the portal is at while the server deploys it, it says in a system property, because launcher and portal share no
 * class.
 */
final class StartSteps implements AutoCloseable {

    private static final String OF_THE_PORTAL = "essaim.startup.step";
    private static final long GLANCE_MILLIS = 50;

    private final long start = System.nanoTime();
    private final Thread watch = new Thread(this::watch, "essaim-start");
    private String current = "";
    private String shown = "";
    private long since;
    private boolean ended;

    StartSteps() {
        System.clearProperty(OF_THE_PORTAL);
        watch.setDaemon(true);
        watch.start();
    }

    /** This one begins, so the one before is done. */
    synchronized void begin(String step) {
        if (ended) {
            return;
        }
        endLine();
        current = step;
        since = System.nanoTime();
        System.out.printf(Locale.ROOT, "  %-9s", step);
        System.out.flush();
    }

    synchronized void ready() {
        begin("ready");
        since = start;
        close();
    }

    private void endLine() {
        if (!current.isEmpty()) {
            System.out.printf(Locale.ROOT, " %6.1f s%n", (System.nanoTime() - since) / 1e9);
            current = "";
        }
    }

    private void watch() {
        try {
            while (listen()) {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean listen() {
        var step = System.getProperty(OF_THE_PORTAL, "");
        if (!step.equals(shown)) {
            shown = step;
            begin(step);
        }
        return !ended;
    }

    /** The start is over, whether it succeeded or not. */
    @Override
    public synchronized void close() {
        if (!ended) {
            endLine();
            ended = true;
        }
    }
}
