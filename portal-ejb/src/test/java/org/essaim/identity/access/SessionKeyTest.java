package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionKeyTest {

    @Test
    void theCookieCarriesTheIdOfTheSessionAndItsSecret() {
        var session = UUID.randomUUID();
        var secret = Secret.random();
        var shown = SessionKey.Shown.read(SessionKey.of(session, secret, true).cookie());
        assertThat(shown).contains(new SessionKey.Shown(session, secret.hash()));
    }

    @Test
    void onlyARememberedSessionOutlivesTheBrowser() {
        assertThat(SessionKey.of(UUID.randomUUID(), Secret.random(), true).life())
                .contains(SessionBook.REMEMBERED);
        assertThat(SessionKey.of(UUID.randomUUID(), Secret.random(), false).life())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x.y", "1.y", "d2b1f9a6-fd1b-4535-a4d1-48af83b88e07", "' or 1=1 --.x"})
    void aMalformedCookieIsIgnored(String value) {
        assertThat(SessionKey.Shown.read(value)).isEmpty();
    }

    @Test
    void theTextFormOfASessionKeyHidesItsSecret() {
        var secret = Secret.random();
        var key = SessionKey.of(UUID.randomUUID(), secret, false);
        assertThat(key.toString() + secret).doesNotContain(secret.value());
        assertThat(secret.value()).hasSize(43);
    }
}
