package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.TokenScope;
import org.essaim.rights.TokenScopes;
import org.essaim.shared.viewer.Role;

/** What a token can be allowed about members, and about the portal itself. */
@ApplicationScoped
public class IdentityScopes implements TokenScopes {

    public static final String MEMBERS_READ = "members:read";
    public static final String METRICS_READ = "metrics:read";

    @Override
    public List<TokenScope> scopes() {
        return List.of(
                new TokenScope(MEMBERS_READ, Role.MEMBER, "scope.members.read"),
                new TokenScope(METRICS_READ, Role.ADMIN, "scope.metrics.read"));
    }
}
