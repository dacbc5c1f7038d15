package org.essaim.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void aDayIsWrittenAsThePagesWriteIt() {
        var lateInParis = Instant.parse("2027-04-30T22:30:00Z");
        assertThat(Letter.day(Locale.FRENCH, lateInParis)).isEqualTo("1er\u00a0mai 2027");
        assertThat(Letter.day(Locale.ENGLISH, lateInParis)).isEqualTo("1\u00a0May 2027");
        assertThat(Letter.day(Locale.FRENCH, Instant.parse("2027-02-25T09:00:00Z")))
                .isEqualTo("25\u00a0février 2027");
    }
}
