package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.rights.Caller;
import org.essaim.rights.GrantedRights;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Whom a program speaks for: asked at every request with a token, in one indexed statement. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@OpenTo(Caller.EVERYONE)
public class TokenCheck {

    private static final String STATEMENT = """
            select t.id, t.member_id, m.name,
                   array(select r.role from member_role r where r.member_id = t.member_id) as roles,
                   """ + GrantedRights.sqlOf("t.member_id") + """
                    as grants, t.scopes, t.last_used_at
            from api_token t join member m on m.id = t.member_id
            where t.token_hash = :hash and t.revoked_at is null and (t.expires_at is null or t.expires_at > :now)
              and m.state = 'ACTIVE'
            """;

    /**
     * A token with its member.
     *
     * @param lastUsedAt null when it never was
     */
    private record TokenHolder(
            long id,
            MemberId memberId,
            String name,
            Set<Role> roles,
            String grants,
            Set<String> scopes,
            Instant lastUsedAt) {}

    @Inject
    private Sql sql;

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
        var holder = sql.statement(STATEMENT)
                .with("hash", Secret.hashOf(token))
                .with("now", now)
                .find(TokenHolder.class);
        if (holder.isEmpty()) {
            log.note(SecurityEvent.TOKEN_REFUSED, Optional.empty(), "");
        }
        return holder.map(row -> known(row, now));
    }

    private KnownToken known(TokenHolder row, Instant now) {
        var lastUsed = row.lastUsedAt();
        if (lastUsed == null || !lastUsed.plus(SessionCheck.SEEN_EVERY).isAfter(now)) {
            upkeep.used(row.id(), now);
        }
        var holder = Viewer.member(row.memberId(), row.roles(), Locale.FRENCH);
        return new KnownToken(
                row.memberId(),
                row.name(),
                row.roles(),
                Grant.readAll(row.grants()),
                scopes.usable(row.scopes(), scope -> holder.has(scope.required())));
    }
}
