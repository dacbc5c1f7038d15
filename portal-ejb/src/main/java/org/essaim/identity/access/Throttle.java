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
import java.util.Locale;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.NamedLock;
import org.essaim.shared.TooManyRequestsException;

/**
 * The pace of tries, counted in the database so that all nodes share it. An attempt is written in a transaction of its
 * own before it is made, and counts as failed until {@link #forgive} says otherwise: a hundred at once are no way round.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class Throttle {

    @PersistenceContext
    private EntityManager database;

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
        database.createNativeQuery(
                        "insert into throttled_attempt (action, account, address, tried_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, action.name())
                .setParameter(2, accountKey)
                .setParameter(3, addressKey)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    /** The account's tries were its owner's after all. */
    public void forgive(Throttled action, String account) {
        database.createNativeQuery("delete from throttled_attempt where account = ?1 and action = ?2")
                .setParameter(1, key(account))
                .setParameter(2, action.name())
                .executeUpdate();
    }

    private void requirePace(Pace pace, Throttled action, String column, String key, Instant now) {
        locks.hold(action + ":" + column + ":" + key);
        var tries = (Object[]) database.createNativeQuery("select count(*), max(tried_at) from throttled_attempt"
                        + " where " + column + " = ?1 and action = ?2 and tried_at > ?3")
                .setParameter(1, key)
                .setParameter(2, action.name())
                .setParameter(3, Timestamp.from(now.minus(pace.window())))
                .getSingleResult();
        Duration wait = pace.wait(((Number) tries[0]).longValue(), Row.instant(tries[1]), now);
        if (!wait.isZero()) {
            throw new TooManyRequestsException("identity.problem.tooMany", wait.plusSeconds(59));
        }
    }

    private static String key(String account) {
        return Secret.hashOf(account.strip().toLowerCase(Locale.ROOT));
    }
}
