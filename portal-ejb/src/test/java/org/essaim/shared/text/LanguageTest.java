package org.essaim.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "/, FRENCH, /",
        "/scenarios/3, FRENCH, /scenarios/3",
        "/english, FRENCH, /english",
        "/en/, ENGLISH, /",
        "/en, ENGLISH, ''",
        "/en/scenarios/3, ENGLISH, /scenarios/3",
        "/en/en/x, ENGLISH, /en/x"
    })
    void aPathTellsItsLanguageAndWhatAllLanguagesShare(String path, Language language, String shared) {
        assertThat(Language.ofPath(path)).isEqualTo(language);
        assertThat(Language.shared(path)).isEqualTo(shared);
        assertThat(language.path(shared)).isEqualTo(path);
    }

    @Test
    void whoSpeaksNeitherReadsFrench() {
        assertThat(Language.of(Locale.GERMAN)).isEqualTo(Language.FRENCH);
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("de")).isEmpty();
    }
}
