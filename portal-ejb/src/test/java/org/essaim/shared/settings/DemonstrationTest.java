package org.essaim.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://localhost:8080", "http://LOCALHOST", "http://127.0.0.2:8080", "https://[::1]:8443"})
    void lettersOfTheDemoAreOpenToEveryoneOnThisMachine(String address) {
        assertThat(opens(Map.of(Setting.DEMO, "true", Setting.BASE_URL, address), true))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portail.example.org",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://192.168.1.20:8080",
                "http://[2001:db8::1]"
            })
    void lettersAreClosedAtAPublicAddress(String address) {
        assertThat(opens(Map.of(Setting.DEMO, "true", Setting.BASE_URL, address), true))
                .isFalse();
    }

    @Test
    void lettersAreClosedWhereOthersCanComeUnlessSomebodySaidThatTheyDoNot() {
        var everywhere = Map.of(Setting.DEMO, "true", Setting.HTTP_HOST, "0.0.0.0");
        assertThat(opens(everywhere, true)).isFalse();
        var container = new HashMap<>(everywhere);
        container.put(Setting.BASE_URL, "http://localhost:8080");
        assertThat(opens(container, true)).isTrue();
    }

    @Test
    void lettersAreClosedWithAMailServer() {
        assertThat(opens(Map.of(Setting.DEMO, "true", Setting.SMTP_URL, "smtp://mail.example.org"), true))
                .isFalse();
    }

    @Test
    void lettersAreClosedInADatabaseThatTheDemoDidNotFill() {
        assertThat(opens(Map.of(Setting.DEMO, "true"), false)).isFalse();
    }

    @Test
    void lettersAreClosedWithoutTheSetting() {
        assertThat(opens(Map.of(), true)).isFalse();
    }

    private static boolean opens(Map<Setting, String> values, boolean marked) {
        var settings = new Settings(setting -> Optional.ofNullable(values.get(setting)));
        return new Demonstration(settings, () -> marked).opensLetters();
    }
}
