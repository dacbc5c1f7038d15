package org.essaim.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.essaim.identity.access.KnownDevices;
import org.essaim.shared.sql.Sql;

/** Deletes every night what is used up: nodes that do it at the same time only find less. */
@Singleton
@DependsOn("Startup")
public class IdentityCleaning {

    /** Longer than the window of any pace. */
    private static final Duration ATTEMPTS = Duration.ofDays(2);

    /** Accounts whose address was never proved. */
    private static final Duration UNCONFIRMED = Duration.ofDays(7);

    /** Tokens that were revoked, or have expired. */
    private static final Duration TOKENS = Duration.ofDays(90);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false)
    public void clean() {
        delete("delete from sign_in_session where expires_at < :before", Duration.ZERO);
        delete("delete from one_time_link where expires_at < :before", Duration.ZERO);
        delete("delete from throttled_attempt where tried_at < :before", ATTEMPTS);
        delete("delete from wrong_tries_told where told_at < :before", ATTEMPTS);
        delete("delete from known_device where entered_at < :before", KnownDevices.REMEMBERED);
        delete("delete from api_token where least(revoked_at, expires_at) < :before", TOKENS);
        delete(
                "delete from member where state = 'UNCONFIRMED' and created_at < :before"
                        + " and confirmed_at is null and id not in (select member_id from one_time_link)",
                UNCONFIRMED);
    }

    private void delete(String statement, Duration age) {
        sql.statement(statement).with("before", clock.instant().minus(age)).run();
    }
}
