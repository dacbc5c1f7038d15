package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.TokenScope;
import org.essaim.rights.TokenScopes;
import org.essaim.shared.viewer.Role;

/** What a token can be allowed in the search. */
@ApplicationScoped
public class DiscoveryScopes implements TokenScopes {

    public static final String READ = "search:read";

    @Override
    public List<TokenScope> scopes() {
        return List.of(new TokenScope(READ, Role.MEMBER, "scope.search.read"));
    }
}
