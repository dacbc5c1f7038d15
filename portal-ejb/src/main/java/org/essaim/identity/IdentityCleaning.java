package org.essaim.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.essaim.identity.access.KnownDevices;

/** Takes away, every night, what has served: nodes that do it at once only find less. */
@Singleton
@DependsOn("Startup")
public class IdentityCleaning {

    /** Longer than the window of any pace. */
    private static final Duration ATTEMPTS = Duration.ofDays(2);

    /** Accounts whose address was never proved. */
    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    /** Tokens that were revoked, or have expired. */
    private static final Duration TOKENS = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false)
    public void clean() {
        delete("delete from sign_in_session where expires_at < ?1", Duration.ZERO);
        delete("delete from one_time_link where expires_at < ?1", Duration.ZERO);
        delete("delete from throttled_attempt where tried_at < ?1", ATTEMPTS);
        delete("delete from wrong_tries_told where told_at < ?1", ATTEMPTS);
        delete("delete from known_device where entered_at < ?1", KnownDevices.REMEMBERED);
        delete("delete from api_token where least(revoked_at, expires_at) < ?1", TOKENS);
        delete(
                "delete from member where state = 'UNCONFIRMED' and created_at < ?1"
                        + " and confirmed_at is null and id not in (select member_id from one_time_link)",
                UNCONFIRMED);
    }

    private void delete(String statement, Duration age) {
        database.createNativeQuery(statement)
                .setParameter(1, Timestamp.from(clock.instant().minus(age)))
                .executeUpdate();
    }
}
