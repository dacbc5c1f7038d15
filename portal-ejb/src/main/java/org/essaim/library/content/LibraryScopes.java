package org.essaim.library.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.TokenScope;
import org.essaim.rights.TokenScopes;
import org.essaim.shared.viewer.Role;

/** What a token can be allowed in the library. */
@ApplicationScoped
public class LibraryScopes implements TokenScopes {

    public static final String READ = "library:read";
    public static final String WRITE = "library:write";
    public static final String IMPORT = "imports:write";

    @Override
    public List<TokenScope> scopes() {
        return List.of(
                new TokenScope(READ, Role.MEMBER, "scope.library.read"),
                new TokenScope(WRITE, Role.MEMBER, "scope.library.write"),
                new TokenScope(IMPORT, Role.ADMIN, "scope.imports.write"));
    }
}
