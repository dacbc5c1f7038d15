package org.essaim.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayInWordsTest {

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertThat(DayInWords.of(LocalDate.of(2026, 3, 1), Locale.FRENCH)).isEqualTo("1er\u00a0mars 2026");
        assertThat(DayInWords.of(LocalDate.of(2026, 3, 11), Locale.FRENCH)).isEqualTo("11\u00a0mars 2026");
        assertThat(DayInWords.of(LocalDate.of(2026, 3, 1), Locale.ENGLISH)).isEqualTo("1\u00a0March 2026");
    }
}
