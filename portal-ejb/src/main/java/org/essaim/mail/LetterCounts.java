package org.essaim.mail;

import java.time.Instant;

/**
 * The outbox at a glance.
 *
 * @param oldestWaiting since when the oldest unsent letter waits, or null
 */
public record LetterCounts(long waiting, long sent, long failed, Instant oldestWaiting) {

    /** How many are in this state; all of them for null. */
    public long of(LetterState state) {
        if (state == null) {
            return waiting + sent + failed;
        }
        return switch (state) {
            case WAITING -> waiting;
            case SENT -> sent;
            case FAILED -> failed;
        };
    }
}
