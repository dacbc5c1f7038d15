package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** The rows of sessions, in the caller's transaction; who may touch them is decided there. */
@ApplicationScoped
public class SessionBook {

    /** A session that is not remembered ends after so long without a request. */
    static final Duration IDLE = Duration.ofHours(12);

    /** A remembered one ends after so long without a request. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** However often it is used, a session that is not remembered ends after this. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** However often it is used, a remembered one ends after this. */
    static final Duration LONGEST_REMEMBERED = Duration.ofDays(90);

    /** The moment that is asked for, or the session's last one when that is sooner. */
    private static final String UNTIL =
            " least(cast(:expiry as timestamptz), created_at + case when remembered then interval '"
                    + LONGEST_REMEMBERED.toHours() + " hours' else interval '" + LONGEST.toHours() + " hours' end)";

    private static final int LONGEST_USER_AGENT = 300;

    /** A browser that is signed in. */
    record Browser(UUID id, String userAgent, Instant createdAt, Instant seenAt, boolean remembered) {}

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Lets a browser in. */
    public SessionKey open(MemberId member, boolean remembered, String userAgent) {
        var id = UUID.randomUUID();
        var secret = Secret.random();
        var now = clock.instant();
        sql.statement("insert into sign_in_session (id, member_id, secret_hash, rotated_at, received_at,"
                        + " remembered, user_agent, created_at, seen_at, expires_at)"
                        + " values (:id, :member, :hash, :now, :now, :remembered, :userAgent, :now, :now, :expiry)")
                .with("id", id)
                .with("member", member)
                .with("hash", secret.hash())
                .with("now", now)
                .with("remembered", remembered)
                .with("userAgent", shortened(userAgent))
                .with("expiry", now.plus(remembered ? REMEMBERED : IDLE))
                .run();
        return SessionKey.of(id, secret, remembered);
    }

    /** Whether this is a session of the member that began after the moment. */
    public boolean beganAfter(UUID session, MemberId member, Instant moment) {
        return sql.statement(
                        "select exists (select 1 from sign_in_session"
                                + " where id = :session and member_id = :member and created_at > :moment and expires_at > :now)")
                .with("session", session)
                .with("member", member)
                .with("moment", moment)
                .with("now", clock.instant())
                .require(Boolean.class);
    }

    /** Ends the session that shows this cookie, if it is one. */
    public void close(String cookie) {
        SessionKey.Shown.read(cookie).ifPresent(shown -> sql.statement(
                        "delete from sign_in_session where id = :id and :hash in (secret_hash, previous_hash)")
                .with("id", shown.session())
                .with("hash", shown.secretHash())
                .run());
    }

    /** Ends all sessions of a member but this one. */
    public int endAll(MemberId member, Optional<UUID> except) {
        return sql.statement("delete from sign_in_session where member_id = :member and id is distinct from :except")
                .with("member", member)
                .with("except", except)
                .run();
    }

    void end(UUID session) {
        sql.statement("delete from sign_in_session where id = :id")
                .with("id", session)
                .run();
    }

    boolean end(UUID session, MemberId owner) {
        return sql.statement("delete from sign_in_session where id = :id and member_id = :owner")
                        .with("id", session)
                        .with("owner", owner)
                        .run()
                > 0;
    }

    List<Browser> of(MemberId member) {
        return sql.statement(
                        "select id, user_agent, created_at, seen_at, remembered"
                                + " from sign_in_session where member_id = :member and expires_at > :now order by seen_at desc, id")
                .with("member", member)
                .with("now", clock.instant())
                .list(Browser.class);
    }

    void seen(UUID session, boolean remembered, Instant now) {
        sql.statement("update sign_in_session set seen_at = :now, expires_at =" + UNTIL
                        + ", received_at = coalesce(received_at, :now) where id = :id")
                .with("id", session)
                .with("now", now)
                .with("expiry", now.plus(remembered ? REMEMBERED : IDLE))
                .run();
    }

    /** Another secret in place of the shown one; empty when a request beside this one was faster. */
    Optional<SessionKey> rotate(SessionKey.Shown shown, Instant now) {
        return give(
                shown,
                now,
                "update sign_in_session set previous_hash = secret_hash, secret_hash = :made, rotated_at = :now,"
                        + " received_at = null, seen_at = :now, expires_at =" + UNTIL
                        + " where id = :id and secret_hash = :shown");
    }

    /** Another secret in place of one that the browser never got. */
    Optional<SessionKey> rotateAgain(SessionKey.Shown shown, Instant now) {
        return give(
                shown,
                now,
                "update sign_in_session set secret_hash = :made, rotated_at = :now, seen_at = :now, expires_at ="
                        + UNTIL
                        + " where id = :id and previous_hash = :shown and received_at is null"
                        + " and rotated_at <= cast(:now as timestamptz) - interval '60 seconds'");
    }

    private Optional<SessionKey> give(SessionKey.Shown shown, Instant now, String update) {
        var secret = Secret.random();
        var rows = sql.statement(update)
                .with("id", shown.session())
                .with("made", secret.hash())
                .with("now", now)
                .with("expiry", now.plus(REMEMBERED))
                .with("shown", shown.secretHash())
                .run();
        return rows == 0 ? Optional.empty() : Optional.of(SessionKey.of(shown.session(), secret, true));
    }

    private static String shortened(String userAgent) {
        return Text.cut(Text.line(userAgent), LONGEST_USER_AGENT);
    }
}
