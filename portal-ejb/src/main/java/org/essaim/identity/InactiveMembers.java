package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/**
 * Members whom nobody has seen for long: told two months before, told again two weeks before, then on their way out. A
 * visit, or a program of theirs, ends it. Who administers the portal is left alone.
 */
@ApplicationScoped
@Transactional
public class InactiveMembers {

    static final Duration FIRST = Duration.ofDays(60);
    static final Duration SECOND = Duration.ofDays(14);

    /** So many letters a night are enough. */
    private static final int MOST = 500;

    private static final String QUIET = "select m.id from member m left join inactivity_warning w on w.member_id = m.id"
            + " where m.state = 'ACTIVE' and m.active_at < :before"
            + " and not exists (select 1 from member_role r where r.member_id = m.id and r.role = 'ADMIN')";

    private static final String OLDEST = "order by m.active_at, m.id limit " + MOST;

    @Inject
    private Members members;

    @Inject
    private Departures departures;

    @Inject
    private IdentityLetters letters;

    @Inject
    private NamedLock locks;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Who is on their way out the next night, for the list of what is kept how long; empty for nobody ever. */
    public Optional<Retention> retention() {
        return settings.inactivity()
                .map(
                        kept -> Retention.of(
                                        "identity.kept.inactive", kept, "member", "t.active_at", "cast(t.id as text)")
                                .where(
                                        "t.state = 'ACTIVE' and exists (select 1 from inactivity_warning w"
                                                + " where w.member_id = t.id and w.warnings = 2 and w.told_at <= cast(:before as timestamptz)"
                                                + " + interval '"
                                                + kept.minus(SECOND).toDays() + " days')"
                                                + " and not exists (select 1 from member_role r where r.member_id = t.id and r.role = 'ADMIN')"));
    }

    /** Brings what is known of visits up to date, and tells whose turn it is; a second node waits, and finds nobody. */
    public void review() {
        locks.hold("inactivity");
        noteVisits();
        settings.inactivity().ifPresent(kept -> {
            var now = clock.instant();
            tell(
                    2,
                    now,
                    quiet(
                                    "and w.warnings = 1 and w.told_at <= :told",
                                    now.minus(kept).plus(SECOND))
                            .with("told", now.minus(FIRST).plus(SECOND)),
                    now.plus(SECOND));
            tell(1, now, quiet("and w.member_id is null", now.minus(kept).plus(FIRST)), now.plus(FIRST));
        });
    }

    /** Sessions and tokens that are over are deleted at the end of the night, with what they know. */
    private void noteVisits() {
        sql.statement("update member m set active_at = seen.at from"
                        + " (select member_id, max(at) as at from"
                        + "   (select member_id, seen_at as at from sign_in_session"
                        + "    union all select member_id, last_used_at from api_token where last_used_at is not null) visit"
                        + "  group by member_id) seen"
                        + " where seen.member_id = m.id and seen.at > m.active_at")
                .run();
        sql.statement(
                        "delete from inactivity_warning w using member m where m.id = w.member_id and m.active_at > w.told_at")
                .run();
    }

    /**
     * Sends those on their way whom nobody has seen since and who were told twice; gives how many. They are locked
     * before it is decided: who signs in at that moment stays.
     */
    public int end(Instant before) {
        var now = clock.instant();
        members.inTurn();
        var told = sql.statement(
                        QUIET,
                        "and w.warnings = 2 and w.told_at <= :told",
                        OLDEST,
                        "for no key update of m skip locked")
                .with("before", before)
                .with("told", now.minus(SECOND))
                .list(MemberId.class);
        told.forEach(id -> departures.end(members.requireLocked(id)));
        return told.size();
    }

    private void tell(int warning, Instant now, SqlStatement whom, Instant until) {
        List<MemberId> quiet = whom.list(MemberId.class);
        quiet.forEach(id -> {
            sql.statement(
                            "insert into inactivity_warning (member_id, warnings, told_at) values (:member, :warnings, :now)"
                                    + " on conflict (member_id) do update set warnings = excluded.warnings, told_at = excluded.told_at")
                    .with("member", id)
                    .with("warnings", warning)
                    .with("now", now)
                    .run();
            letters.inactive(members.require(id), until);
        });
    }

    private SqlStatement quiet(String further, Instant before) {
        return sql.statement(QUIET, further, OLDEST).with("before", before);
    }
}
