package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.GrantedRights;
import org.essaim.rights.OpenTo;
import org.essaim.shared.Grant;
import org.essaim.shared.MemberId;
import org.essaim.shared.Viewer;

/** Whom a program speaks for: asked at every request with a token, in one indexed statement. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@OpenTo(Caller.EVERYONE)
public class TokenCheck {

    private static final String STATEMENT = """
            select t.id, t.member_id, m.name,
                   (select string_agg(r.role, ',') from member_role r where r.member_id = t.member_id),
                   """ + GrantedRights.sqlOf("t.member_id") + """
                   , array_to_string(t.scopes, ','), t.last_used_at
            from api_token t join member m on m.id = t.member_id
            where t.token_hash = ?1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > ?2)
              and m.state = 'ACTIVE'
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private TokenUpkeep upkeep;

    @Inject
    private KnownScopes scopes;

    @Inject
    private SecurityLog log;

    /** The member and the scopes; empty when the token is unknown, revoked or expired, or its member suspended. */
    public Optional<KnownToken> check(String token) {
        if (!token.startsWith(ApiTokens.PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(STATEMENT)
                .setParameter(1, Secret.hashOf(token))
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        if (rows.isEmpty()) {
            log.note(SecurityEvent.TOKEN_REFUSED, Optional.empty(), "");
        }
        return rows.stream().findFirst().map(row -> known(row, now));
    }

    private KnownToken known(Object[] row, Instant now) {
        var lastUsed = Row.instant(row[6]);
        if (lastUsed == null || !lastUsed.plus(SessionCheck.SEEN_EVERY).isAfter(now)) {
            upkeep.used(((Number) row[0]).longValue(), now);
        }
        var member = new MemberId(((Number) row[1]).longValue());
        var roles = SessionCheck.roles(row[3]);
        var holder = Viewer.member(member, roles, Locale.FRENCH);
        return new KnownToken(
                member,
                (String) row[2],
                roles,
                Grant.readAll((String) row[4]),
                scopes.usable(Row.words(row[5]), scope -> holder.has(scope.required())));
    }
}
