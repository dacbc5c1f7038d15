package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The rows of tokens, in the caller's transaction; who may touch them is decided there. */
@ApplicationScoped
public class TokenBook {

    private static final int MOST = 20;
    private static final String TOO_MANY = "TK001";

    @Inject
    private Sql sql;

    @Inject
    private SecurityLog log;

    @Inject
    private Clock clock;

    /** A member's tokens that were not revoked, the latest first. */
    public List<TokenRow> of(MemberId member) {
        return sql.statement(
                        "select id, name, scopes, created_at, last_used_at, expires_at, expires_at <= :now as expired"
                                + " from api_token where member_id = :member and revoked_at is null order by id desc")
                .with("member", member)
                .with("now", clock.instant())
                .list(TokenRow.class);
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
        var insert = sql.statement("insert into api_token (member_id, name, scopes, token_hash, created_at, expires_at)"
                        + " values (:member, :name, string_to_array(:scopes, ','), :hash, :now, :until) returning id")
                .with("member", member)
                .with("name", token.name())
                .with("scopes", token.scopeTexts())
                .with("hash", secret.hash())
                .with("now", now)
                .with("until", until);
        try {
            long id = insert.require(Long.class);
            log.noteOnceDone(SecurityEvent.TOKEN_ISSUED, member, "token=" + id + " scopes=" + token.scopeTexts());
            return new IssuedToken(id, secret, until);
        } catch (PersistenceException e) {
            throw isTooMany(e) ? new RuleException("identity.problem.tooManyTokens", MOST) : e;
        }
    }

    /** Whether there was such a token of the member, which works no more. */
    public boolean revoke(long id, MemberId member) {
        var revoked = sql.statement("update api_token set revoked_at = :now"
                                + " where id = :id and member_id = :member and revoked_at is null")
                        .with("id", id)
                        .with("member", member)
                        .with("now", clock.instant())
                        .run()
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
}
