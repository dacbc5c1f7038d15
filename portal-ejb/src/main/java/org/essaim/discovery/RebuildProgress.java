package org.essaim.discovery;

import java.time.Instant;

/**
 * A rebuild of the index.
 *
 * @param done things indexed so far
 * @param total things to index, as counted at the start; 0 while they are counted
 * @param skipped documents that could not be read; the worker takes them up again
 * @param finishedAt null while it runs
 * @param error what ended it, or null
 */
public record RebuildProgress(
        State state, long done, long total, long skipped, Instant startedAt, Instant finishedAt, String error) {

    /** How it goes. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** 0 to 100. */
    public int percent() {
        return state == State.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
}
