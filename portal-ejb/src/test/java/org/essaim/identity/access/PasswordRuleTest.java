package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @ValueSource(strings = {"orage violet tambour", "kZ9vQe2mLp", "les-trois-carafes-volantes", "乾電池を買う月曜日の朝に"})
    void aPassphraseOrARandomPasswordNeedsNoDigitsOrCapitals(String password) {
        assertThat(rule.problem(password, "Mélissa Tournesol", "melissa.tournesol@example.org"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azertyuiop",
                "motdepasse",
                "Motdepasse1",
                "password123",
                "1234567890",
                "aaaaaaaaaaaaaaaa",
                "abeille2026"
            })
    void commonPasswordsAreWeak(String password) {
        assertThat(rule.problem(password)).contains("identity.problem.passwordWeak");
    }

    @Test
    void aPasswordMadeOfTheOwnNameOrAddressIsWeak() {
        assertThat(rule.problem("Tournesol75", "Mélissa Tournesol", "melissa.tournesol@ac-paris.fr"))
                .contains("identity.problem.passwordWeak");
        assertThat(rule.problem("melissa.tournesol", "Mélissa Tournesol", "melissa.tournesol@ac-paris.fr"))
                .contains("identity.problem.passwordWeak");
    }

    @Test
    void theLengthOfAPasswordIsCountedInCharacters() {
        assertThat(rule.problem(null)).contains("identity.problem.passwordShort");
        assertThat(rule.problem("kZ9vQe2mL")).contains("identity.problem.passwordShort");
        assertThat(rule.problem("x7".repeat(65))).contains("identity.problem.passwordLong");
        assertThat(rule.problem("🐝".repeat(9))).contains("identity.problem.passwordShort");
    }

    @Test
    void judgingTheLongestPasswordIsFast() {
        var start = System.nanoTime();
        rule.problem("aZ1!".repeat(32), "Mélissa Tournesol", "melissa.tournesol@example.org");
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
    }
}
