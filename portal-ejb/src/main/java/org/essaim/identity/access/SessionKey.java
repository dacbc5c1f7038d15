package org.essaim.identity.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What a browser stores to be known again.
 *
 * @param cookie value of the cookie: the session's id and its secret
 * @param life how long the browser stores it, empty for as long as it is open
 */
public record SessionKey(String cookie, Optional<Duration> life) {

    static SessionKey of(UUID session, Secret secret, boolean remembered) {
        return new SessionKey(
                session + "." + secret.value(), remembered ? Optional.of(SessionBook.REMEMBERED) : Optional.empty());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SessionKey[…]";
    }

    /**
     * The two halves of a cookie.
     *
     * @param secretHash hash of the secret that is shown
     */
    public record Shown(UUID session, String secretHash) {

        /** Empty when it was never a cookie of ours. */
        public static Optional<Shown> read(String cookie) {
            var dot = cookie.indexOf('.');
            if (dot < 0 || cookie.length() > 200) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Shown(UUID.fromString(cookie.substring(0, dot)), Secret.hashOf(cookie.substring(dot + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
