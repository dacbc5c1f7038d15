package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.MemberId;
import org.essaim.shared.RuleException;

/** The rows of tokens, in the caller's transaction; who may touch them is decided there. */
@ApplicationScoped
public class TokenBook {

    private static final int MOST = 20;
    private static final String TOO_MANY = "TK001";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private SecurityLog log;

    @Inject
    private Clock clock;

    /** A member's tokens that were not revoked, the latest first. */
    public List<TokenRow> of(MemberId member) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select id, name, array_to_string(scopes, ','), created_at, last_used_at, expires_at"
                                + " from api_token where member_id = ?1 and revoked_at is null order by id desc")
                .setParameter(1, member.value())
                .getResultList();
        var now = clock.instant();
        return rows.stream().map(row -> row(row, now)).toList();
    }

    /** Those that still work. */
    public List<TokenRow> open(MemberId member) {
        return of(member).stream().filter(token -> !token.expired()).toList();
    }

    /**
     * One more.
     *
     * @throws RuleException when the member has twenty that work, which the database counts
     */
    public IssuedToken add(MemberId member, NewToken token) {
        var secret = new Secret(ApiTokens.PREFIX + Secret.random().value());
        var now = clock.instant();
        var until = now.plus(token.life().length());
        var insert = database.createNativeQuery(
                        "insert into api_token (member_id, name, scopes, token_hash, created_at, expires_at)"
                                + " values (?1, ?2, string_to_array(?3, ','), ?4, ?5, ?6) returning id")
                .setParameter(1, member.value())
                .setParameter(2, token.name())
                .setParameter(3, token.scopeTexts())
                .setParameter(4, secret.hash())
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(until));
        try {
            var id = ((Number) insert.getSingleResult()).longValue();
            log.noteOnceDone(SecurityEvent.TOKEN_ISSUED, member, "token=" + id + " scopes=" + token.scopeTexts());
            return new IssuedToken(id, secret, until);
        } catch (PersistenceException e) {
            throw isTooMany(e) ? new RuleException("identity.problem.tooManyTokens", MOST) : e;
        }
    }

    /** Whether there was such a token of the member, which works no more. */
    public boolean revoke(long id, MemberId member) {
        var revoked = database.createNativeQuery(
                                "update api_token set revoked_at = ?3 where id = ?1 and member_id = ?2 and revoked_at is null")
                        .setParameter(1, id)
                        .setParameter(2, member.value())
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .executeUpdate()
                > 0;
        if (revoked) {
            log.noteOnceDone(SecurityEvent.TOKEN_REVOKED, member, "token=" + id);
        }
        return revoked;
    }

    public void revokeAll(MemberId member) {
        open(member).forEach(token -> revoke(token.id(), member));
    }

    private static boolean isTooMany(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && TOO_MANY.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static TokenRow row(Object[] row, Instant now) {
        var expires = Row.instant(row[5]);
        return new TokenRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                Row.words(row[2]).stream().sorted().toList(),
                Row.instant(row[3]),
                Optional.ofNullable(Row.instant(row[4])),
                expires,
                !expires.isAfter(now));
    }
}
