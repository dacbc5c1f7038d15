package org.essaim.identity.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.Text;

/**
 * A token that a member asks for.
 *
 * @param name that the member will know it by
 * @param scopes what it is allowed, at least one
 * @param life empty when it does not expire
 */
public record NewToken(String name, Set<String> scopes, Optional<Duration> life) {
    public NewToken {
        name = Text.line(name);
        scopes = Set.copyOf(scopes);
    }
}
