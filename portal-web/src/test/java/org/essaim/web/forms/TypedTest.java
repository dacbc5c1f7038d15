package org.essaim.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.essaim.shared.problem.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05", "5/12/26", "05/12/2026", " 5.12.2026 "})
    void aDayIsReadAsBrowsersAndPeopleWriteIt(String text) {
        assertThat(Typed.day("day", text)).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:00", "10h", "10 h", "10h00", "10 H 00", "10.00", "10"})
    void aTimeIsReadAsBrowsersAndPeopleWriteIt(String text) {
        assertThat(Typed.time("begin", text)).isEqualTo(LocalTime.of(10, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demain", "31/2/2026", "2026-13-01", "5/12"})
    void whatIsNoDayIsSaidOfItsField(String text) {
        assertThatThrownBy(() -> Typed.day("day", text)).isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"midi", "24:00", "10h75"})
    void whatIsNoTimeIsSaidOfItsField(String text) {
        assertThatThrownBy(() -> Typed.time("begin", text)).isInstanceOf(InvalidException.class);
    }

    @Test
    void aYearOfFourFiguresIsTheYearThatWasTyped() {
        assertThat(Typed.day("day", "5/12/0026")).isEqualTo(LocalDate.of(26, 12, 5));
    }

    @Test
    void anEmptyFieldHoldsNothing() {
        assertThat(Typed.day("day", " ")).isNull();
        assertThat(Typed.time("begin", null)).isNull();
    }
}
