package org.essaim.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    @Test
    void aKeyInBracesIsReadInTheLanguageOfTheReaderWithWhatFillsIt() {
        var words = "{identity.sessions.device|Firefox|Linux} · {identity.Role.ADMIN}";
        assertThat(OwnWords.read(words, Locale.FRENCH)).isEqualTo("Firefox sur Linux · administration");
        assertThat(OwnWords.read(words, Locale.ENGLISH)).startsWith("Firefox on Linux · ");
        assertThat(OwnWords.read("{notice.topic.library-decided}", Locale.FRENCH))
                .isEqualTo("Décisions sur mes scénarios");
    }

    @Test
    void whatNoBundleHasStaysAsItIs() {
        assertThat(OwnWords.read("{hive.bees} {x} $1", Locale.FRENCH)).isEqualTo("{hive.bees} {x} $1");
    }
}
