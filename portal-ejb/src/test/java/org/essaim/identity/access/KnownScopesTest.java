package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.essaim.rights.TokenScope;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;
import org.junit.jupiter.api.Test;

class KnownScopesTest {

    private final KnownScopes scopes = new KnownScopes(List.of(
            new TokenScope("hives:read", Role.MEMBER, "hives.scope.read"),
            new TokenScope("hives:write", Role.ADMIN, "hives.scope.write")));

    @Test
    void aTokenLosesTheScopesOfARoleThatItsMemberLost() {
        var granted = Set.of("hives:read", "hives:write", "no:scope");
        assertThat(usable(granted, Role.MEMBER, Role.ADMIN)).containsExactlyInAnyOrder("hives:read", "hives:write");
        assertThat(usable(granted, Role.MEMBER)).containsExactly("hives:read");
        assertThat(usable(granted)).isEmpty();
    }

    private Set<String> usable(Set<String> granted, Role... roles) {
        var holder = Viewer.member(new MemberId(1), Set.of(roles), Locale.FRENCH);
        return scopes.usable(granted, scope -> holder.has(scope.required()));
    }
}
