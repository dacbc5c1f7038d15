package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.rights.TokenScope;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** A member's own tokens for programs: named, scoped, shown once, stored as a hash. A token does not manage tokens. */
@Stateless
@OpenTo(Caller.MEMBER)
public class ApiTokens {

    /** How a token of ours begins, so that it is recognised where it should not be. */
    public static final String PREFIX = "essaim_";

    @Inject
    private TokenBook book;

    @Inject
    private KnownScopes scopes;

    @Inject
    private CurrentViewer viewer;

    /** The viewer's tokens that were not revoked, the latest first. */
    public List<TokenRow> mine() {
        return book.of(viewer.current().requireMember());
    }

    /** The viewer's tokens that still work. */
    public List<TokenRow> mineOpen() {
        return book.open(viewer.current().requireMember());
    }

    /** The token stops working; {@link NotFoundException} when it is not the viewer's. */
    public void revoke(long id) {
        if (!book.revoke(id, viewer.current().requireMember())) {
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
}
