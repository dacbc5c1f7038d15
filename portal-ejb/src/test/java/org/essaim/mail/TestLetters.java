package org.essaim.mail;

import java.util.Locale;
import java.util.Map;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** Letters and settings for tests. */
final class TestLetters {

    private TestLetters() {}

    static Letter letter(String name, String thing, String reason) {
        return new Letter(
                "camille@example.org",
                name,
                "test-letter",
                Locale.FRENCH,
                Map.of(
                        "thing",
                        thing,
                        "reason",
                        reason,
                        "link",
                        "https://portail.example.org/a?b=1&c=2",
                        "nothing",
                        ""));
    }

    static Settings settings() {
        return new Settings() {
            @Override
            public String text(Setting setting) {
                return setting.standard();
            }
        };
    }
}
