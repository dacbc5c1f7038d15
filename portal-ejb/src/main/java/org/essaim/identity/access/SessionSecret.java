package org.essaim.identity.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The secret of a remembered session changes while it is used, so that a stolen copy shows: whoever comes with a secret
 * that was replaced ends the session for both.
 *
 * <p>The one before stays good for a minute, for requests in flight; and for as long as the new one was never shown,
 * because the response that carried it may have been lost on the way.
 *
 * @param hash of the present secret
 * @param previous hash of the one before, or null
 * @param rotatedAt when the present one was made
 * @param receivedAt when the present one was first shown, or null
 */
record SessionSecret(String hash, String previous, Instant rotatedAt, Instant receivedAt) {

    /** Age at which a remembered session gets another secret. */
    static final Duration ROTATES_AFTER = Duration.ofMinutes(15);

    /** How long requests in flight may still carry the one before. */
    static final Duration IN_FLIGHT = Duration.ofSeconds(60);

    /** What to do with who shows a secret. */
    enum Verdict {
        ACCEPT,
        /** Accept, and note that the browser has the present secret. */
        RECEIVED,
        /** Accept, and give another secret. */
        ROTATE,
        /** Accept, and give another secret in place of one that was lost. */
        ROTATE_AGAIN,
        /** Refuse, and end the session. */
        REVOKE
    }

    Verdict judge(String shown, boolean remembered, Instant now) {
        if (Secret.same(shown, hash)) {
            if (remembered && !rotatedAt.plus(ROTATES_AFTER).isAfter(now)) {
                return Verdict.ROTATE;
            }
            return receivedAt == null ? Verdict.RECEIVED : Verdict.ACCEPT;
        }
        if (!Secret.same(shown, previous)) {
            return Verdict.REVOKE;
        }
        if (inFlight(now)) {
            return Verdict.ACCEPT;
        }
        return receivedAt == null ? Verdict.ROTATE_AGAIN : Verdict.REVOKE;
    }

    private boolean inFlight(Instant now) {
        var since = receivedAt == null ? rotatedAt : receivedAt;
        return now.isBefore(since.plus(IN_FLIGHT));
    }
}
