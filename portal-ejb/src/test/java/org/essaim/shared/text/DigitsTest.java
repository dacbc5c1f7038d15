package org.essaim.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void aNumberIsReadAsItIsWritten() {
        assertThat(Digits.read("1")).hasValue(1);
        assertThat(Digits.read("999999999999999999")).hasValue(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "007", "-1", "+1", " 1", "1.0", "1e3", "٣", "1000000000000000000", "12-fractions"})
    void whatIsNoNumberOfAThingIsNone(String text) {
        assertThat(Digits.read(text)).isEmpty();
        assertThat(Digits.orNone(text)).isEqualTo(Long.MAX_VALUE);
    }
}
