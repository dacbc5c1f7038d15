package org.essaim.identity.access;

import java.time.Duration;

/**
 * What a browser stores to be known as one that its member signed in with before. It opens nothing.
 *
 * @param cookie value of the cookie
 * @param life how long the browser stores it
 */
public record DeviceKey(String cookie, Duration life) {

    /** Keeps the value out of logs. */
    @Override
    public String toString() {
        return "DeviceKey[…]";
    }
}
