package org.essaim.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ByteSizeTest {

    @Test
    void sizesAreRoundedForReading() {
        assertThat(ByteSize.words(999, Locale.FRENCH)).isEqualTo("999\u00a0octets");
        assertThat(ByteSize.words(1, Locale.FRENCH)).isEqualTo("1\u00a0octet");
        assertThat(ByteSize.words(0, Locale.FRENCH)).isEqualTo("0\u00a0octet");
        assertThat(ByteSize.words(1, Locale.ENGLISH)).isEqualTo("1\u00a0byte");
        assertThat(ByteSize.words(999_600, Locale.FRENCH)).isEqualTo("1\u00a0Mo");
        assertThat(ByteSize.words(12_400, Locale.FRENCH)).isEqualTo("12\u00a0Ko");
        assertThat(ByteSize.words(3_400_000, Locale.FRENCH)).isEqualTo("3,4\u00a0Mo");
        assertThat(ByteSize.words(20_000_000, Locale.FRENCH)).isEqualTo("20\u00a0Mo");
        assertThat(ByteSize.words(3_400_000, Locale.ENGLISH)).isEqualTo("3.4\u00a0MB");
    }
}
