package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.NamedLock;
import org.essaim.shared.TooManyRequestsException;
import org.essaim.shared.sql.Sql;

/**
 * The pace of tries, counted in the database so that all nodes share it. An attempt is written in a transaction of its
 * own before it is made, and counts as failed until {@link #forgive} says otherwise: a hundred at once are no way round.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class Throttle {

    /**
     * Tries within the window of a pace.
     *
     * @param last null without any
     */
    private record Tries(long count, Instant last) {}

    @Inject
    private Sql sql;

    @Inject
    private NamedLock locks;

    @Inject
    private Clock clock;

    /**
     * Counts one more try.
     *
     * @param account what was typed, whether it exists or not
     * @param address of the network, as the request gives it
     * @throws TooManyRequestsException when it comes too early
     */
    public void admit(Throttled action, String account, String address) {
        var now = clock.instant();
        var accountKey = key(account);
        var addressKey = NetworkAddress.of(address);
        requirePace(action.account(), action, "account", accountKey, now);
        requirePace(action.address(), action, "address", addressKey, now);
        sql.statement("insert into throttled_attempt (action, account, address, tried_at)"
                        + " values (:action, :account, :address, :now)")
                .with("action", action)
                .with("account", accountKey)
                .with("address", addressKey)
                .with("now", now)
                .run();
    }

    /** The account's tries were its owner's after all. */
    public void forgive(Throttled action, String account) {
        sql.statement("delete from throttled_attempt where account = :account and action = :action")
                .with("account", key(account))
                .with("action", action)
                .run();
    }

    private void requirePace(Pace pace, Throttled action, String column, String key, Instant now) {
        locks.hold(action + ":" + column + ":" + key);
        var tries = sql.statement("select count(*), max(tried_at) as last from throttled_attempt" + " where " + column
                        + " = :key and action = :action and tried_at > :since")
                .with("key", key)
                .with("action", action)
                .with("since", now.minus(pace.window()))
                .require(Tries.class);
        Duration wait = pace.wait(tries.count(), tries.last(), now);
        if (!wait.isZero()) {
            throw new TooManyRequestsException("identity.problem.tooMany", wait.plusSeconds(59));
        }
    }

    private static String key(String account) {
        return Secret.hashOf(account.strip().toLowerCase(Locale.ROOT));
    }
}
