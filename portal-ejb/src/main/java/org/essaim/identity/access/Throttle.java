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
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.sql.Sql;

/**
 * The pace of attempts, counted in the database so that all nodes share it. An attempt is written in a transaction of
 * its own before it is made, and counts as failed until {@link #succeeded} or {@link #forgive} says otherwise: a
 * hundred at once are no way round.
 *
 * <p>A browser that a member signed in with before is counted separately: whoever tries the member's account from
 * elsewhere, and whatever happens on the same network, does not slow it down.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class Throttle {

    private static final String ATTEMPTS = "count(*) as count";
    private static final String ACCOUNTS = "count(distinct account) as count";

    /**
     * Attempts within the window of a pace.
     *
     * @param last null without any
     */
    private record Attempts(long count, Instant last) {}

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
        var network = NetworkAddress.of(attempt.address());
        var pace = attempt.action().account();
        long attempts;
        if (attempt.device().isPresent()) {
            attempts = requirePace(attempt, pace, "device", attempt.device().get(), ATTEMPTS, now);
        } else {
            attempts = requirePace(attempt, pace, "account", attempt.account().hash(), ATTEMPTS, now);
            attempt.action().network().ifPresent(of -> requirePace(attempt, of, "address", network, ACCOUNTS, now));
        }
        sql.statement("insert into throttled_attempt (action, account, address, device, tried_at)"
                        + " values (:action, :account, :network, :device, :now)")
                .with("action", attempt.action())
                .with("account", attempt.account().hash())
                .with("network", network)
                .with("device", attempt.device())
                .with("now", now)
                .run();
        return Math.toIntExact(attempts) + 1;
    }

    /** The attempt, and those before it from the same browser or network, were the owner's after all. */
    public void succeeded(Attempt attempt) {
        sql.statement(
                        "delete from throttled_attempt where account = :account and action = :action"
                                + " and (device = :device or cast(:device as bigint) is null and device is null and address = :network)")
                .with("account", attempt.account().hash())
                .with("action", attempt.action())
                .with("device", attempt.device())
                .with("network", NetworkAddress.of(attempt.address()))
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
        var attempts = sql.statement(
                        "select " + counted + ", max(tried_at) as last from throttled_attempt where " + column
                                + " = :key and action = :action and tried_at > :since"
                                + ("device".equals(column) ? "" : " and device is null"))
                .with("key", key)
                .with("action", action)
                .with("since", now.minus(pace.window()))
                .require(Attempts.class);
        Duration wait = pace.wait(attempts.count(), attempts.last(), now);
        if (!wait.isZero()) {
            log.note(SecurityEvent.SLOWED, attempt.account().member(), "action=" + action + " by=" + column);
            throw new TooManyRequestsException(action.messageKey(), wait.plusSeconds(59));
        }
        return attempts.count();
    }
}
