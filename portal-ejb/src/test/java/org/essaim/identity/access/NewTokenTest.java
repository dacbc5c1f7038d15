package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.essaim.rights.TokenScope;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.viewer.Role;
import org.junit.jupiter.api.Test;

class NewTokenTest {

    private static final List<TokenScope> OFFERED =
            List.of(new TokenScope("hives:read", Role.MEMBER, "hives.scope.read"));

    @Test
    void errorsOfNameScopesAndLifeAreReportedTogether() {
        assertThat(refused(new NewToken(" ", Set.of(), null))).containsExactlyInAnyOrder("name", "scopes", "life");
    }

    @Test
    void aScopeThatTheMemberIsNotOfferedIsRefused() {
        assertThat(refused(new NewToken("Récolte", Set.of("hives:read", "hives:write"), TokenLife.YEAR)))
                .containsExactly("scopes");
    }

    private static List<String> refused(NewToken token) {
        var refusal = catchThrowableOfType(InvalidException.class, () -> token.check(OFFERED));
        return refusal.violations().stream().map(Violation::field).toList();
    }
}
