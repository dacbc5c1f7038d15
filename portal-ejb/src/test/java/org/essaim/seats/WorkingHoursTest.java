package org.essaim.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    /** Days of Easter as published by the Bureau des longitudes. */
    @ParameterizedTest
    @CsvSource({
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25"
    })
    void easterIsTheSundayOfTheTables(LocalDate easter) {
        assertThat(Territory.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-08",
        "2026-05-14",
        "2026-05-25",
        "2026-07-14",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25"
    })
    void elevenHolidaysAreEverywhere(LocalDate day) {
        assertThat(Territory.values()).allMatch(territory -> territory.isHoliday(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, ALSACE_MOSELLE",
        "2026-12-26, ALSACE_MOSELLE",
        "2026-04-27, MAYOTTE",
        "2026-05-22, MARTINIQUE",
        "2026-05-27, GUADELOUPE",
        "2026-06-10, GUYANE",
        "2026-12-20, REUNION"
    })
    void someHolidaysAreOfOneTerritoryAlone(LocalDate day, Territory only) {
        assertThat(Arrays.stream(Territory.values()).filter(each -> each.isHoliday(day)))
                .containsExactly(only);
    }

    @ParameterizedTest
    @CsvSource({"15, ALSACE_MOSELLE", "28, REUNION", "32, GUADELOUPE", "01, METROPOLE", "12, METROPOLE"})
    void anAcademieHasItsTerritory(String code, Territory territory) {
        assertThat(Territory.ofAcademie(code)).isEqualTo(territory);
    }

    @ParameterizedTest
    @CsvSource({
        // Within a day, from before it, and to its very end.
        "2026-12-01T09:00:00Z, 3, METROPOLE, 2026-12-01T12:00:00Z",
        "2026-12-01T02:00:00Z, 1, METROPOLE, 2026-12-01T09:00:00Z",
        "2026-12-01T08:00:00Z, 9, METROPOLE, 2026-12-01T17:00:00Z",
        // Over the night, the weekend, and Christmas.
        "2026-12-01T16:00:00Z, 2, METROPOLE, 2026-12-02T09:00:00Z",
        "2026-12-04T16:00:00Z, 2, METROPOLE, 2026-12-07T09:00:00Z",
        "2026-12-24T16:00:00Z, 2, METROPOLE, 2026-12-28T09:00:00Z",
        // Over the night in which the clocks of Paris go forward.
        "2026-03-27T16:00:00Z, 2, METROPOLE, 2026-03-30T08:00:00Z",
        // By the clock and the holidays of the territory.
        "2026-12-01T02:00:00Z, 1, REUNION, 2026-12-01T06:00:00Z",
        "2026-04-02T15:00:00Z, 2, METROPOLE, 2026-04-03T08:00:00Z",
        "2026-04-02T15:00:00Z, 2, ALSACE_MOSELLE, 2026-04-07T08:00:00Z"
    })
    void onlyWorkingHoursCount(Instant start, int hours, Territory territory, Instant end) {
        assertThat(new WorkingHours(territory).after(start, Duration.ofHours(hours)))
                .isEqualTo(end);
    }

    @Test
    void aWeekendIsNoTimeToAnswer() {
        assertThat(Territory.METROPOLE.isDayOff(LocalDate.of(2026, 12, 5))).isTrue();
        assertThat(Territory.METROPOLE.isDayOff(LocalDate.of(2026, 12, 7))).isFalse();
    }
}
