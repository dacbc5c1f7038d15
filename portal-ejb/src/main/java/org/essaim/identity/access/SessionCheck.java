package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.essaim.rights.Caller;
import org.essaim.rights.GrantedRights;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * Whom a session cookie stands for: asked at every request, in one indexed statement that also gives the member's roles
 * and state, so that what was revoked, suspended or granted holds at once. It seldom writes, and only then in a
 * transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@OpenTo(Caller.EVERYONE)
public class SessionCheck {

    /** How exact the time of the last visit is. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final String STATEMENT = """
            select s.member_id, m.name,
                   array(select r.role from member_role r where r.member_id = s.member_id) as roles,
                   """ + GrantedRights.sqlOf("s.member_id") + """
                    as grants, s.secret_hash, s.previous_hash, s.rotated_at, s.received_at, s.seen_at, s.remembered
            from sign_in_session s join member m on m.id = s.member_id
            where s.id = :session and s.expires_at > :now and m.state = 'ACTIVE'
            """;

    private record SessionHolder(
            MemberId memberId,
            String name,
            Set<Role> roles,
            String grants,
            String secretHash,
            String previousHash,
            Instant rotatedAt,
            Instant receivedAt,
            Instant seenAt,
            boolean remembered) {

        SessionSecret secret() {
            return new SessionSecret(secretHash, previousHash, rotatedAt, receivedAt);
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private SessionUpkeep upkeep;

    @Inject
    private SecurityLog log;

    /** The member and what the browser has to store; empty when the cookie opens nothing. */
    public Optional<KnownSession> check(String cookie) {
        return SessionKey.Shown.read(cookie).flatMap(this::check);
    }

    private Optional<KnownSession> check(SessionKey.Shown shown) {
        var now = clock.instant();
        return sql.statement(STATEMENT)
                .with("session", shown.session())
                .with("now", now)
                .find(SessionHolder.class)
                .flatMap(row -> judge(row, shown, now));
    }

    private Optional<KnownSession> judge(SessionHolder row, SessionKey.Shown shown, Instant now) {
        var remembered = row.remembered();
        var known = new KnownSession(
                shown.session(),
                row.memberId(),
                row.name(),
                row.roles(),
                Grant.readAll(row.grants()),
                Optional.empty());
        return switch (row.secret().judge(shown.secretHash(), remembered, now)) {
            case REVOKE -> {
                log.note(SecurityEvent.SESSION_STOLEN, Optional.of(row.memberId()), "");
                upkeep.end(shown.session());
                yield Optional.empty();
            }
            case ROTATE -> Optional.of(known.renewedBy(upkeep.rotate(shown, now)));
            case ROTATE_AGAIN -> Optional.of(known.renewedBy(upkeep.rotateAgain(shown, now)));
            case RECEIVED -> seen(known, remembered, now);
            case ACCEPT ->
                row.seenAt().plus(SEEN_EVERY).isAfter(now) ? Optional.of(known) : seen(known, remembered, now);
        };
    }

    private Optional<KnownSession> seen(KnownSession known, boolean remembered, Instant now) {
        upkeep.seen(known.session(), remembered, now);
        return Optional.of(known);
    }
}
