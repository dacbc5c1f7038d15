package org.essaim.identity.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.rights.TokenScope;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * A token that a member asks for.
 *
 * @param name that the member will know it by
 * @param scopes what it is allowed, at least one
 * @param life null when nothing was chosen, which {@link #check} refuses
 */
public record NewToken(@Longest(80) String name, Set<String> scopes, TokenLife life) {

    public NewToken {
        name = Text.line(name);
        scopes = Set.copyOf(scopes);
    }

    /**
     * Refuses what is not acceptable, all at once.
     *
     * @param offered the scopes that the roles of the member open
     * @throws InvalidException for the fields {@code name}, {@code scopes} and {@code life}
     */
    public void check(Collection<TokenScope> offered) {
        var wrong = new ArrayList<>(Constraints.broken(this));
        if (name.isEmpty()) {
            wrong.add(Violation.of("name", "identity.problem.tokenName"));
        }
        if (scopes.isEmpty() || !textsOf(offered).containsAll(scopes)) {
            wrong.add(Violation.of("scopes", "identity.problem.tokenScopes"));
        }
        if (life == null) {
            wrong.add(Violation.of("life", "identity.problem.choice"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    private static Set<String> textsOf(Collection<TokenScope> scopes) {
        return scopes.stream().map(TokenScope::text).collect(Collectors.toSet());
    }

    /** The scopes as they are written, in order. */
    public String scopeTexts() {
        return scopes.stream().sorted().collect(Collectors.joining(","));
    }
}
