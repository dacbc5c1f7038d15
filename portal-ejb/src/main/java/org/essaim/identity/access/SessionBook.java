package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.shared.MemberId;
import org.essaim.shared.Text;

/** The rows of sessions, in the caller's transaction; who may touch them is decided there. */
@ApplicationScoped
public class SessionBook {

    /** A session that is not remembered ends when nobody came for this long. */
    static final Duration IDLE = Duration.ofHours(12);

    /** A remembered one ends when nobody came for this long. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    /** However often it is used, a session that is not remembered ends after this. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** However often it is used, a remembered one ends after this. */
    static final Duration LONGEST_REMEMBERED = Duration.ofDays(90);

    /** The moment that is asked for, or the session's last one when that is sooner. */
    private static final String UNTIL =
            " least(cast(?4 as timestamptz), created_at + case when remembered then interval '"
                    + LONGEST_REMEMBERED.toHours() + " hours' else interval '" + LONGEST.toHours() + " hours' end)";

    private static final int LONGEST_USER_AGENT = 300;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Lets a browser in. */
    public SessionKey open(MemberId member, boolean remembered, String userAgent) {
        var id = UUID.randomUUID();
        var secret = Secret.random();
        var now = clock.instant();
        database.createNativeQuery("insert into sign_in_session (id, member_id, secret_hash, rotated_at, received_at,"
                        + " remembered, user_agent, created_at, seen_at, expires_at)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, ?4, ?5, ?6, ?4, ?4, ?7)")
                .setParameter(1, id.toString())
                .setParameter(2, member.value())
                .setParameter(3, secret.hash())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, remembered)
                .setParameter(6, shortened(userAgent))
                .setParameter(7, Timestamp.from(now.plus(remembered ? REMEMBERED : IDLE)))
                .executeUpdate();
        return SessionKey.of(id, secret, remembered);
    }

    /** Whether this is a session of the member that began after the moment. */
    public boolean beganAfter(UUID session, MemberId member, Instant moment) {
        return (Boolean) database.createNativeQuery("select exists (select 1 from sign_in_session"
                        + " where id = cast(?1 as uuid) and member_id = ?2 and created_at > ?3 and expires_at > ?4)")
                .setParameter(1, session.toString())
                .setParameter(2, member.value())
                .setParameter(3, Timestamp.from(moment))
                .setParameter(4, Timestamp.from(clock.instant()))
                .getSingleResult();
    }

    /** Ends the session that shows this cookie, if it is one. */
    public void close(String cookie) {
        SessionKey.Shown.read(cookie).ifPresent(shown -> database.createNativeQuery(
                        "delete from sign_in_session where id = cast(?1 as uuid) and ?2 in (secret_hash, previous_hash)")
                .setParameter(1, shown.session().toString())
                .setParameter(2, shown.secretHash())
                .executeUpdate());
    }

    /** Ends all sessions of a member but this one. */
    public int endAll(MemberId member, Optional<UUID> except) {
        return database.createNativeQuery("delete from sign_in_session where member_id = ?1 and cast(id as text) <> ?2")
                .setParameter(1, member.value())
                .setParameter(2, except.map(UUID::toString).orElse(""))
                .executeUpdate();
    }

    void end(UUID session) {
        database.createNativeQuery("delete from sign_in_session where id = cast(?1 as uuid)")
                .setParameter(1, session.toString())
                .executeUpdate();
    }

    boolean end(UUID session, MemberId owner) {
        return database.createNativeQuery("delete from sign_in_session where id = cast(?1 as uuid) and member_id = ?2")
                        .setParameter(1, session.toString())
                        .setParameter(2, owner.value())
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    List<Object[]> of(MemberId member) {
        return database.createNativeQuery("select cast(id as text), user_agent, created_at, seen_at, remembered"
                        + " from sign_in_session where member_id = ?1 and expires_at > ?2 order by seen_at desc, id")
                .setParameter(1, member.value())
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
    }

    void seen(UUID session, boolean remembered, Instant now) {
        database.createNativeQuery("update sign_in_session set seen_at = ?2, expires_at =" + UNTIL
                        + ", received_at = coalesce(received_at, ?2) where id = cast(?1 as uuid)")
                .setParameter(1, session.toString())
                .setParameter(2, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.plus(remembered ? REMEMBERED : IDLE)))
                .executeUpdate();
    }

    /** Another secret in place of the shown one; empty when a request beside this one was faster. */
    Optional<SessionKey> rotate(SessionKey.Shown shown, Instant now) {
        return give(
                shown,
                now,
                "update sign_in_session set previous_hash = secret_hash, secret_hash = ?2, rotated_at = ?3,"
                        + " received_at = null, seen_at = ?3, expires_at =" + UNTIL
                        + " where id = cast(?1 as uuid) and secret_hash = ?5");
    }

    /** Another secret in place of one that the browser never got. */
    Optional<SessionKey> rotateAgain(SessionKey.Shown shown, Instant now) {
        return give(
                shown,
                now,
                "update sign_in_session set secret_hash = ?2, rotated_at = ?3, seen_at = ?3, expires_at ="
                        + UNTIL
                        + " where id = cast(?1 as uuid) and previous_hash = ?5 and received_at is null"
                        + " and rotated_at <= cast(?3 as timestamptz) - interval '60 seconds'");
    }

    private Optional<SessionKey> give(SessionKey.Shown shown, Instant now, String update) {
        var secret = Secret.random();
        var rows = database.createNativeQuery(update)
                .setParameter(1, shown.session().toString())
                .setParameter(2, secret.hash())
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.plus(REMEMBERED)))
                .setParameter(5, shown.secretHash())
                .executeUpdate();
        return rows == 0 ? Optional.empty() : Optional.of(SessionKey.of(shown.session(), secret, true));
    }

    private static String shortened(String userAgent) {
        return Text.cut(Text.line(userAgent), LONGEST_USER_AGENT);
    }
}
