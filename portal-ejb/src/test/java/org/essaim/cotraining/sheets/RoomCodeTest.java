package org.essaim.cotraining.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import org.essaim.cotraining.sheets.RoomCode.Match;
import org.junit.jupiter.api.Test;

class RoomCodeTest {

    private static final String SECRET = "une salle";
    private static final Instant NOW = Instant.parse("2026-12-12T08:00:00Z");

    private static Match match(String typed, int secondsLater) {
        return RoomCode.match(SECRET, typed, NOW.plusSeconds(secondsLater));
    }

    @Test
    void aCodeIsValidForTheStepAfterItsOwnAndKnownAsOldAfterThat() {
        var code = RoomCode.at(SECRET, NOW);
        assertThat(code.until()).isEqualTo(NOW.plusSeconds(30));
        assertThat(match(code.text(), 0)).isEqualTo(Match.VALID);
        assertThat(match(code.text(), 59)).isEqualTo(Match.VALID);
        assertThat(match(code.text(), 60)).isEqualTo(Match.OLD);
        assertThat(match(code.text(), 1_000)).isEqualTo(Match.NONE);
    }

    @Test
    void theNextCodeIsNotValidAhead() {
        assertThat(match(RoomCode.at(SECRET, NOW.plusSeconds(30)).text(), 0)).isEqualTo(Match.NONE);
    }

    @Test
    void aCodeIsReadWhateverTheCaseAndTheSpaces() {
        var code = RoomCode.at(SECRET, NOW);
        assertThat(match(" " + code.spaced().toLowerCase() + " ", 0)).isEqualTo(Match.VALID);
    }

    @Test
    void codesHaveSixSignsThatAreNotTakenForOthersAndDifferFromStepToStep() {
        var codes = new HashSet<String>();
        for (var step = 0; step < 200; step++) {
            codes.add(RoomCode.at(SECRET, NOW.plusSeconds(30L * step)).text());
        }
        assertThat(codes).hasSizeGreaterThan(198).allMatch(code -> code.matches("[ACDEFHJKMNPRTWXY3479]{6}"));
        assertThat(RoomCode.at("une autre", NOW)).isNotEqualTo(RoomCode.at(SECRET, NOW));
    }
}
