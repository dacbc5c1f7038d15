package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** When members were warned that others try passwords at their account, in the caller's transaction. */
@ApplicationScoped
public class OwnerWarnings {

    /** Wrong passwords at one account within a day, from which on its owner is warned. */
    public static final int MANY = 10;

    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whether the member is to be warned now; the next time a day later, whichever node asks. */
    public boolean isDue(MemberId member) {
        var now = clock.instant();
        return sql.statement("insert into wrong_tries_told (member_id, told_at) values (:member, :now)"
                                + " on conflict (member_id) do update set told_at = excluded.told_at"
                                + " where wrong_tries_told.told_at <= :before")
                        .with("member", member)
                        .with("now", now)
                        .with("before", now.minus(PAUSE))
                        .run()
                > 0;
    }
}
