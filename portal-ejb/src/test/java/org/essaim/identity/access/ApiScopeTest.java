package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.shared.Role;
import org.junit.jupiter.api.Test;

class ApiScopeTest {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/V20261201_0912__identity_api_tokens.sql");

    @Test
    void theTableOfScopesSaysTheSame() throws IOException {
        var row = Pattern.compile("\\('([a-z]+:[a-z]+)', '([A-Z]+)'\\)").matcher(Files.readString(MIGRATION));
        var rows = row.results()
                .map(match -> match.group(1) + " " + match.group(2))
                .collect(Collectors.toSet());
        assertThat(rows)
                .isEqualTo(Arrays.stream(ApiScope.values())
                        .map(scope -> scope.text() + " " + scope.required())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aRoleThatWasLostTakesItsScopesAlong() {
        var given = Set.of("library:read", "imports:write", "no:scope");
        assertThat(ApiScope.usable(given, Set.of(Role.MEMBER, Role.ADMIN)))
                .containsExactlyInAnyOrder("library:read", "imports:write");
        assertThat(ApiScope.usable(given, Set.of(Role.MEMBER))).containsExactly("library:read");
        assertThat(ApiScope.usable(given, Set.of())).isEmpty();
    }
}
