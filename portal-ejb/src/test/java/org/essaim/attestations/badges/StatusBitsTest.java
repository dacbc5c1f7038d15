package org.essaim.attestations.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTest {

    private static byte[] bits(List<Integer> places) throws Exception {
        var encoded = StatusBits.encoded(places);
        assertThat(encoded).startsWith("u");
        var compressed = Base64.getUrlDecoder().decode(encoded.substring(1));
        return new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
    }

    @Test
    void theFirstPlaceIsTheLeftmostBitOfTheFirstByte() throws Exception {
        var bits = bits(List.of(0, 9, StatusBits.PLACES - 1));
        assertThat(bits).hasSize(16_384);
        assertThat(bits[0]).isEqualTo((byte) 0b1000_0000);
        assertThat(bits[1]).isEqualTo((byte) 0b0100_0000);
        assertThat(bits[16_383]).isEqualTo((byte) 1);
    }

    @Test
    void aListWithoutAnyIsAsLongAndAllZero() throws Exception {
        assertThat(bits(List.of())).containsOnly(0).hasSize(16_384);
    }
}
