package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.NamedLock;
import org.essaim.shared.TooManyRequestsException;
import org.essaim.shared.sql.Sql;

/**
 * The pace of attempts, counted in the database so that all nodes share it. An attempt is written in a transaction of
 * its own before it is made, and counts as failed until {@link #succeeded} or {@link #forgive} says otherwise: a
 * hundred at once are no way round.
 *
 * <p>A browser that a member came in with before is counted separately: whoever tries the member's account from
 * elsewhere, and whatever happens at the same place, does not slow it down.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class Throttle {

    private static final String TRIES = "count(*) as count";
    private static final String ACCOUNTS = "count(distinct account) as count";

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
    private SecurityLog log;

    @Inject
    private Clock clock;

    /**
     * Counts one more attempt.
     *
     * @return how many are remembered, with this one
     * @throws TooManyRequestsException when it comes too early
     */
    public int admit(Attempt attempt) {
        var now = clock.instant();
        var place = NetworkAddress.of(attempt.address());
        var pace = attempt.action().account();
        long tries;
        if (attempt.device().isPresent()) {
            tries = requirePace(attempt, pace, "device", attempt.device().get(), TRIES, now);
        } else {
            tries = requirePace(attempt, pace, "account", attempt.account().hash(), TRIES, now);
            attempt.action().place().ifPresent(of -> requirePace(attempt, of, "address", place, ACCOUNTS, now));
        }
        sql.statement("insert into throttled_attempt (action, account, address, device, tried_at)"
                        + " values (:action, :account, :place, :device, :now)")
                .with("action", attempt.action())
                .with("account", attempt.account().hash())
                .with("place", place)
                .with("device", attempt.device())
                .with("now", now)
                .run();
        return Math.toIntExact(tries) + 1;
    }

    /** The attempt, and those before it from the same browser or place, were the owner's after all. */
    public void succeeded(Attempt attempt) {
        sql.statement(
                        "delete from throttled_attempt where account = :account and action = :action"
                                + " and (device = :device or cast(:device as bigint) is null and device is null and address = :place)")
                .with("account", attempt.account().hash())
                .with("action", attempt.action())
                .with("device", attempt.device())
                .with("place", NetworkAddress.of(attempt.address()))
                .run();
    }

    /** The account's owner has proved who they are: nobody's attempts at it count any more. */
    public void forgive(Throttled action, AccountKey account) {
        sql.statement("delete from throttled_attempt where account = :account and action = :action")
                .with("account", account.hash())
                .with("action", action)
                .run();
    }

    private long requirePace(Attempt attempt, Pace pace, String column, Object key, String counted, Instant now) {
        var action = attempt.action();
        locks.hold(action + ":" + column + ":" + key);
        var tries = sql.statement("select " + counted + ", max(tried_at) as last from throttled_attempt where " + column
                        + " = :key and action = :action and tried_at > :since"
                        + ("device".equals(column) ? "" : " and device is null"))
                .with("key", key)
                .with("action", action)
                .with("since", now.minus(pace.window()))
                .require(Tries.class);
        Duration wait = pace.wait(tries.count(), tries.last(), now);
        if (!wait.isZero()) {
            log.note(SecurityEvent.SLOWED, attempt.account().member(), "action=" + action + " by=" + column);
            throw new TooManyRequestsException(action.messageKey(), wait.plusSeconds(59));
        }
        return tries.count();
    }
}
