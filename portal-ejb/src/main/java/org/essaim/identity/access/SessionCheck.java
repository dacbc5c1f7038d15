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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.rights.Caller;
import org.essaim.rights.GrantedRights;
import org.essaim.rights.OpenTo;
import org.essaim.shared.Grant;
import org.essaim.shared.MemberId;
import org.essaim.shared.Role;

/**
 * Who comes with this cookie: asked at every request, in one indexed statement that also gives the member's roles and
 * state, so that what was revoked, suspended or granted holds at once. It seldom writes, and only then in a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@OpenTo(Caller.EVERYONE)
public class SessionCheck {

    /** How exact the time of the last visit is. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final String STATEMENT = """
            select s.member_id, m.name,
                   (select string_agg(r.role, ',') from member_role r where r.member_id = s.member_id),
                   """ + GrantedRights.sqlOf("s.member_id") + """
                   , s.secret_hash, s.previous_hash, s.rotated_at, s.received_at, s.seen_at, s.remembered
            from sign_in_session s join member m on m.id = s.member_id
            where s.id = cast(?1 as uuid) and s.expires_at > ?2 and m.state = 'ACTIVE'
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private SessionUpkeep upkeep;

    @Inject
    private SecurityLog log;

    /** The member and what the browser has to keep; empty when the cookie opens nothing. */
    public Optional<KnownSession> check(String cookie) {
        return SessionKey.Shown.read(cookie).flatMap(this::check);
    }

    private Optional<KnownSession> check(SessionKey.Shown shown) {
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(STATEMENT)
                .setParameter(1, shown.session().toString())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : judge(rows.get(0), shown, now);
    }

    private Optional<KnownSession> judge(Object[] row, SessionKey.Shown shown, Instant now) {
        var secret = new SessionSecret((String) row[4], (String) row[5], Row.instant(row[6]), Row.instant(row[7]));
        var remembered = (Boolean) row[9];
        var known = known(row, shown);
        return switch (secret.judge(shown.secretHash(), remembered, now)) {
            case REVOKE -> {
                log.note(SecurityEvent.SESSION_STOLEN, Optional.of(known.member()), "");
                upkeep.end(shown.session());
                yield Optional.empty();
            }
            case ROTATE -> Optional.of(known.renewedBy(upkeep.rotate(shown, now)));
            case ROTATE_AGAIN -> Optional.of(known.renewedBy(upkeep.rotateAgain(shown, now)));
            case RECEIVED -> seen(known, remembered, now);
            case ACCEPT ->
                Row.instant(row[8]).plus(SEEN_EVERY).isAfter(now) ? Optional.of(known) : seen(known, remembered, now);
        };
    }

    private Optional<KnownSession> seen(KnownSession known, boolean remembered, Instant now) {
        upkeep.seen(known.session(), remembered, now);
        return Optional.of(known);
    }

    private static KnownSession known(Object[] row, SessionKey.Shown shown) {
        return new KnownSession(
                shown.session(),
                new MemberId(((Number) row[0]).longValue()),
                (String) row[1],
                roles(row[2]),
                Grant.readAll((String) row[3]),
                Optional.empty());
    }

    static java.util.Set<Role> roles(Object column) {
        return Row.words(column).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
