package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashNamesItsAlgorithmAndItsCosts() {
        assertThat(passwords.hash("orage violet tambour")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void hashingTwiceGivesTwoHashesThatBothMatch() {
        var hash = passwords.hash("orage violet tambour");
        assertThat(passwords.matches("orage violet tambour", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("orage violet tambours", Optional.of(hash)))
                .isFalse();
        assertThat(passwords.hash("orage violet tambour")).isNotEqualTo(hash);
    }

    @Test
    void aDecomposedAccentMatchesTheComposedOne() {
        var hash = passwords.hash("\u00e9l\u00e8ve tranquille");
        assertThat(passwords.matches("e\u0301le\u0300ve tranquille", Optional.of(hash)))
                .isTrue();
    }

    @Test
    void aMissingAccountCostsAsMuchAndMatchesNothing() {
        var hash = Optional.of(passwords.hash("orage violet tambour"));
        assertThat(passwords.matches("orage violet tambour", Optional.empty())).isFalse();
        var known = Long.MAX_VALUE;
        var unknown = Long.MAX_VALUE;
        for (var round = 0; round < 6; round++) {
            known = Math.min(known, time(hash));
            unknown = Math.min(unknown, time(Optional.empty()));
        }
        // Answering without the work would be a thousand times faster; a busy machine may well be a few times off.
        assertThat(unknown).isGreaterThan(known / 10);
    }

    private long time(Optional<String> hash) {
        var start = System.nanoTime();
        passwords.matches("autre chose encore", hash);
        return System.nanoTime() - start;
    }
}
