package org.essaim.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void decomposedLettersAreComposed() {
        assertThat(Text.clean("e\u0301le\u0300ve")).isEqualTo("élève");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\rb", "a\nb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void everyLineEndBecomesALineFeed(String text) {
        assertThat(Text.clean(text)).isEqualTo("a\nb");
        assertThat(Text.line(text)).isEqualTo("a b");
    }

    @Test
    void controlCharactersOtherThanLineEndsAndTabsAreDropped() {
        assertThat(Text.clean("a\u0000b\u0007c\td\u009fe\u007ff\ufffeg\ufdd0h")).isEqualTo("abc\tdefgh");
    }

    @Test
    void nothingTurnsTheDirectionOfWhatStandsBehindIt() {
        assertThat(Text.line("rapport\u202etxt.exe")).isEqualTo("rapporttxt.exe");
        assertThat(Text.clean("\u2067שלום\u2069 \u202bبيت\u202c")).isEqualTo("שלום بيت");
    }

    @Test
    void aLoneSurrogateIsReplacedAndAPairStays() {
        assertThat(Text.clean("a\ud800 🐝 \udc00b")).isEqualTo("a\ufffd 🐝 \ufffdb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" mot ", "\u00a0mot\u202f", "\u200bmot\u200b", "\ufeffmot", "\u00admot\u2060", "\u3164mot\u2800"
            })
    void invisibleCharactersAreTrimmedAtTheEnds(String text) {
        assertThat(Text.clean(text)).isEqualTo("mot");
    }

    @Test
    void invisibleCharactersInsideATextStay() {
        assertThat(Text.clean("«\u00a0Oui\u202f!\u00a0»")).isEqualTo("«\u00a0Oui\u202f!\u00a0»");
        assertThat(Text.clean("👩\u200d🏫")).isEqualTo("👩\u200d🏫");
        assertThat(Text.clean("❤\ufe0f")).isEqualTo("❤\ufe0f");
        var scotland = "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f";
        assertThat(Text.clean(scotland)).isEqualTo(scotland);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "\r\n",
                "\u0000",
                "\u00a0",
                "\u200b",
                "\u2800",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u00ad",
                "\u0301",
                "\u200e\u202e",
                "\ufe0f",
                "\u20dd",
                "\u2800\u0301 \u200b",
                "\u180e",
                "\u034f"
            })
    void textThatShowsNothingIsEmpty(String text) {
        assertThat(Text.clean(text)).isEmpty();
        assertThat(Text.isBlank(text)).isTrue();
    }

    @Test
    void cleaningTwiceGivesTheSameAsOnce() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var text = random.ints(12, 0, 0x3400)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            var once = Text.clean(text.toString());
            assertThat(Text.clean(once)).isEqualTo(once);
        }
    }

    @Test
    void aSecretIsNotTrimmed() {
        assertThat(Text.secret(" e\u0301\u0000 \u00a0 ")).isEqualTo(" é \u00a0 ");
        assertThat(Text.secret(null)).isEmpty();
    }

    @Test
    void lengthsAndCutsCountCodePoints() {
        assertThat(Text.length("a🐝b")).isEqualTo(3);
        assertThat(Text.length(null)).isZero();
        assertThat(Text.cut("a🐝b", 2)).isEqualTo("a🐝");
        assertThat(Text.cut("ab", 2)).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "abq\u0323\u0307c,3,ab",
        "abq\u0323\u0307c,5,abq\u0323\u0307",
        "a👩‍🏫b,2,a",
        "a👩‍🏫b,4,a👩‍🏫",
        "🇫🇷🇧🇪,3,🇫🇷",
        "👍🏽,1,''",
        "a👍🏽b,2,a"
    })
    void nothingIsCutWithinWhatIsSeenAsOneCharacter(String text, int most, String kept) {
        assertThat(Text.cut(text, most)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Court.|20|Court.",
                "Trois questions au début de l’heure|32|Trois questions au début de…",
                "Trois questions au début de l’heure|25|Trois questions au début…",
                "Des idées : - commencer petit|14|Des idées…",
                "Une phrase finie. Une autre|20|Une phrase finie…",
                "anticonstitutionnellement|10|anticonst…"
            })
    void whatIsTooLongEndsBehindAWord(String text, int most, String kept) {
        assertThat(Text.beginning(text, most)).isEqualTo(kept);
    }
}
