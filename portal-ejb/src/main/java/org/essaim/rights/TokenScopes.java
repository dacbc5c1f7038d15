package org.essaim.rights;

import java.util.List;

/**
 * What tokens can be allowed in one capability: one bean a package. The table {@code api_scope}, from which the command
 * line issues tokens, has the same, by a migration of the capability.
 */
public interface TokenScopes {
    List<TokenScope> scopes();
}
