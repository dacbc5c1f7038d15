package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.shared.Role;
import org.junit.jupiter.api.Test;

class ApiScopeTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern ROW = Pattern.compile("\\('([a-z]+:[a-z]+)', '([A-Z]+)'\\)");

    @Test
    void theTableOfScopesSaysTheSame() throws IOException {
        var rows = new TreeSet<String>();
        try (var migrations = Files.newDirectoryStream(MIGRATIONS, "*__identity_*.sql")) {
            for (var migration : migrations) {
                ROW.matcher(Files.readString(migration))
                        .results()
                        .forEach(match -> rows.add(match.group(1) + " " + match.group(2)));
            }
        }
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
