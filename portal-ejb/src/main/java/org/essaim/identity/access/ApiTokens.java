package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.rights.TokenScope;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.InvalidException;
import org.essaim.shared.InvalidException.Violation;
import org.essaim.shared.NotFoundException;
import org.essaim.shared.RuleException;
import org.essaim.shared.Text;
import org.essaim.shared.once.Once;
import org.essaim.shared.sql.Sql;

/** A member's own tokens for programs: named, scoped, shown once, kept as a hash. A token does not make tokens. */
@Stateless
@OpenTo(Caller.MEMBER)
public class ApiTokens {

    /** How a token of ours begins, so that it is recognised where it should not be. */
    public static final String PREFIX = "essaim_";

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 20;

    @Inject
    private Sql sql;

    @Inject
    private KnownScopes scopes;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** The viewer's tokens that were not revoked, the latest first. */
    public List<TokenRow> mine() {
        return sql.statement("select id, name, scopes, created_at, last_used_at, expires_at,"
                        + " coalesce(expires_at <= :now, false) as expired"
                        + " from api_token where member_id = :member and revoked_at is null order by id desc")
                .with("member", viewer.current().requireMember())
                .with("now", clock.instant())
                .list(TokenRow.class);
    }

    /**
     * A new token, told this once.
     *
     * @throws InvalidException for the fields {@code name} and {@code scopes}
     * @throws RuleException when the viewer has twenty already
     */
    @Once
    public String issue(NewToken token) {
        var member = viewer.current().requireMember();
        check(token);
        if (mine().size() >= MOST) {
            throw new RuleException("identity.problem.tooManyTokens", MOST);
        }
        var secret = new Secret(PREFIX + Secret.random().value());
        var now = clock.instant();
        sql.statement("insert into api_token (member_id, name, scopes, token_hash, created_at, expires_at)"
                        + " values (:member, :name, :scopes, :hash, :now, :expiry)")
                .with("member", member)
                .with("name", token.name())
                .withTexts("scopes", token.scopes().stream().sorted().toList())
                .with("hash", secret.hash())
                .with("now", now)
                .with("expiry", token.life().map(now::plus))
                .run();
        return secret.value();
    }

    /** The token stops working; {@link NotFoundException} when it is not the viewer's. */
    public void revoke(long id) {
        var rows = sql.statement("update api_token set revoked_at = :now"
                        + " where id = :id and member_id = :member and revoked_at is null")
                .with("id", id)
                .with("member", viewer.current().requireMember())
                .with("now", clock.instant())
                .run();
        if (rows == 0) {
            throw new NotFoundException("identity.problem.tokenUnknown");
        }
    }

    /** The scopes that the viewer's roles open. */
    public List<TokenScope> offered() {
        var current = viewer.current();
        return scopes.all().stream()
                .filter(scope -> current.has(scope.required()))
                .toList();
    }

    /** All scopes, by their texts. */
    public Map<String, TokenScope> scopes() {
        return scopes.all().stream().collect(Collectors.toMap(TokenScope::text, Function.identity()));
    }

    private void check(NewToken token) {
        var wrong = new ArrayList<Violation>();
        if (token.name().isEmpty()) {
            wrong.add(Violation.of("name", "identity.problem.tokenName"));
        } else if (Text.length(token.name()) > LONGEST_NAME) {
            wrong.add(Violation.of("name", "identity.problem.tooLong", LONGEST_NAME));
        }
        if (token.scopes().isEmpty() || !areOffered(token.scopes())) {
            wrong.add(Violation.of("scopes", "identity.problem.tokenScopes"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    private boolean areOffered(Set<String> wanted) {
        return offered().stream()
                .map(TokenScope::text)
                .collect(Collectors.toSet())
                .containsAll(wanted);
    }
}
