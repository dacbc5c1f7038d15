package org.essaim.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Locale;
import org.essaim.shared.time.DayInWords;
import org.junit.jupiter.api.Test;

class ShowTest {

    @Test
    void minutesAreShownAsHoursFromSixtyOn() {
        assertThat(Show.minutesText(0)).isEqualTo("0\u00a0min");
        assertThat(Show.minutesText(59)).isEqualTo("59\u00a0min");
        assertThat(Show.minutesText(60)).isEqualTo("1\u00a0h");
        assertThat(Show.minutesText(65)).isEqualTo("1\u00a0h\u00a005");
    }

    @Test
    void timesFollowTheLanguage() {
        assertThat(DayInWords.time(LocalTime.of(9, 5), Locale.FRENCH)).isEqualTo("9\u00a0h\u00a005");
        assertThat(DayInWords.time(LocalTime.of(9, 5), Locale.ENGLISH)).isEqualTo("09:05");
    }

    @Test
    void initialsAreThoseOfTheFirstAndTheLastName() {
        assertThat(Show.initialsOf("Mélissa Tournesol")).isEqualTo("MT");
        assertThat(Show.initialsOf("Anne-Lise de la Ruche")).isEqualTo("AR");
        assertThat(Show.initialsOf("élodie")).isEqualTo("É");
        assertThat(Show.initialsOf(" ")).isEqualTo("?");
        assertThat(Show.initialsOf(null)).isEqualTo("?");
    }

    @Test
    void pagingOffersThePagesAroundTheCurrentOne() {
        assertThat(Show.pageNumbers(1, 1)).containsExactly(1);
        assertThat(Show.pageNumbers(6, 12)).containsExactly(1, 0, 4, 5, 6, 7, 8, 0, 12);
        assertThat(Show.pageNumbers(2, 5)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void licencesAreShortened() {
        assertThat(new Show().shortLicence("CC-BY-NC-SA-4.0")).isEqualTo("CC\u00a0BY-NC-SA\u00a04.0");
    }
}
