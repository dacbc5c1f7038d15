package org.essaim.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):(#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#ffffff", "#f3a712", "#b45309", "#0b5fff", "#808080", "#ffff00", "#00aa55"})
    void textIsReadableOnEveryAccentColourInBothThemes(String colour) {
        var halves = Accent.of(colour).css().split("@media", 2);
        for (var half : halves) {
            var tokens = TOKEN.matcher(half)
                    .results()
                    .collect(Collectors.toMap(
                            match -> match.group(1), match -> Accent.of(match.group(2)), (first, second) -> second));
            assertThat(tokens.get("amber").contrast(tokens.get("on-amber"))).isGreaterThan(4.5);
            assertThat(tokens.get("amber-ink").contrast(tokens.get("amber-wash")))
                    .isGreaterThan(4.5);
        }
    }
}
