package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.essaim.shared.MemberId;

/** When members were told that others try passwords at their account, in the caller's transaction. */
@ApplicationScoped
public class OwnerWarnings {

    /** Wrong tries at one account within a day that its owner is told of. */
    public static final int MANY = 10;

    private static final Duration PAUSE = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Whether the member is to be told now; the next time a day later, whichever node asks. */
    public boolean isDue(MemberId member) {
        var now = clock.instant();
        return database.createNativeQuery("insert into wrong_tries_told (member_id, told_at) values (?1, ?2)"
                                + " on conflict (member_id) do update set told_at = excluded.told_at"
                                + " where wrong_tries_told.told_at <= ?3")
                        .setParameter(1, member.value())
                        .setParameter(2, Timestamp.from(now))
                        .setParameter(3, Timestamp.from(now.minus(PAUSE)))
                        .executeUpdate()
                > 0;
    }
}
