package org.essaim.identity.access;

import java.util.Optional;

/**
 * An attempt at something that is slowed down.
 *
 * @param account whom it is about
 * @param address of the network, as the request gives it
 * @param device the browser, when it is known to be the member's
 */
public record Attempt(Throttled action, AccountKey account, String address, Optional<Long> device) {

    /** An attempt by a signed-in member: only the account slows it down. */
    public static Attempt of(Throttled action, AccountKey account) {
        return new Attempt(action, account, "", Optional.empty());
    }
}
