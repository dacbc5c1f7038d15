package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A member's own tokens for programs: named, scoped, shown once, kept as a hash. A token does not make tokens. */
@Stateless
@OpenTo(Caller.MEMBER)
public class ApiTokens {

    /** How a token of ours begins, so that it is recognised where it should not be. */
    public static final String PREFIX = "essaim_";

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 20;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private KnownScopes scopes;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** The viewer's tokens that were not revoked, the latest first. */
    public List<TokenRow> mine() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select id, name, array_to_string(scopes, ','), created_at, last_used_at, expires_at"
                                + " from api_token where member_id = ?1 and revoked_at is null order by id desc")
                .setParameter(1, viewer.current().requireMember().value())
                .getResultList();
        var now = clock.instant();
        return rows.stream().map(row -> row(row, now)).toList();
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
        database.createNativeQuery("insert into api_token (member_id, name, scopes, token_hash, created_at, expires_at)"
                        + " values (?1, ?2, string_to_array(?3, ','), ?4, ?5, cast(nullif(?6, '') as timestamptz))")
                .setParameter(1, member.value())
                .setParameter(2, token.name())
                .setParameter(3, token.scopes().stream().sorted().collect(Collectors.joining(",")))
                .setParameter(4, secret.hash())
                .setParameter(5, Timestamp.from(now))
                .setParameter(
                        6, token.life().map(life -> now.plus(life).toString()).orElse(""))
                .executeUpdate();
        return secret.value();
    }

    /** The token stops working; {@link NotFoundException} when it is not the viewer's. */
    public void revoke(long id) {
        var rows = database.createNativeQuery(
                        "update api_token set revoked_at = ?3 where id = ?1 and member_id = ?2 and revoked_at is null")
                .setParameter(1, id)
                .setParameter(2, viewer.current().requireMember().value())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
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

    private static TokenRow row(Object[] row, Instant now) {
        var expires = Optional.ofNullable(Row.instant(row[5]));
        return new TokenRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                Row.words(row[2]).stream().sorted().toList(),
                Row.instant(row[3]),
                Optional.ofNullable(Row.instant(row[4])),
                expires,
                expires.filter(at -> !at.isAfter(now)).isPresent());
    }
}
