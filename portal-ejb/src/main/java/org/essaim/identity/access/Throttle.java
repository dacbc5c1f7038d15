package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.NamedLock;
import org.essaim.shared.TooManyRequestsException;

/**
 * The pace of tries, counted in the database so that all nodes share it. An attempt is written in a transaction of its
 * own before it is made, and counts as failed until {@link #succeeded} or {@link #forgive} says otherwise: a hundred at
 * once are no way round.
 *
 * <p>A browser that a member came in with before is counted by itself: whoever tries the member's account from
 * elsewhere, and whatever happens at the same place, does not slow it down.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class Throttle {

    private static final String TRIES = "count(*)";
    private static final String ACCOUNTS = "count(distinct account)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NamedLock locks;

    @Inject
    private SecurityLog log;

    @Inject
    private Clock clock;

    /**
     * Counts one more try.
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
        database.createNativeQuery("insert into throttled_attempt (action, account, address, device, tried_at)"
                        + " values (?1, ?2, ?3, nullif(?4, 0), ?5)")
                .setParameter(1, attempt.action().name())
                .setParameter(2, attempt.account().hash())
                .setParameter(3, place)
                .setParameter(4, attempt.device().orElse(0L))
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
        return Math.toIntExact(tries) + 1;
    }

    /** The attempt, and those before it from the same browser or place, were the owner's after all. */
    public void succeeded(Attempt attempt) {
        database.createNativeQuery("delete from throttled_attempt where account = ?1 and action = ?2 and (device = ?3"
                        + " or ?3 = 0 and device is null and address = ?4)")
                .setParameter(1, attempt.account().hash())
                .setParameter(2, attempt.action().name())
                .setParameter(3, attempt.device().orElse(0L))
                .setParameter(4, NetworkAddress.of(attempt.address()))
                .executeUpdate();
    }

    /** The account's owner has proved who they are: nobody's tries at it count any more. */
    public void forgive(Throttled action, AccountKey account) {
        database.createNativeQuery("delete from throttled_attempt where account = ?1 and action = ?2")
                .setParameter(1, account.hash())
                .setParameter(2, action.name())
                .executeUpdate();
    }

    private long requirePace(Attempt attempt, Pace pace, String column, Object key, String counted, Instant now) {
        var action = attempt.action();
        locks.hold(action + ":" + column + ":" + key);
        var row = (Object[]) database.createNativeQuery("select " + counted + ", max(tried_at) from throttled_attempt"
                        + " where " + column + " = ?1 and action = ?2 and tried_at > ?3"
                        + ("device".equals(column) ? "" : " and device is null"))
                .setParameter(1, key)
                .setParameter(2, action.name())
                .setParameter(3, Timestamp.from(now.minus(pace.window())))
                .getSingleResult();
        var tries = ((Number) row[0]).longValue();
        Duration wait = pace.wait(tries, Row.instant(row[1]), now);
        if (!wait.isZero()) {
            log.note(SecurityEvent.SLOWED, attempt.account().member(), "action=" + action + " by=" + column);
            throw new TooManyRequestsException(action.messageKey(), wait.plusSeconds(59));
        }
        return tries;
    }
}
