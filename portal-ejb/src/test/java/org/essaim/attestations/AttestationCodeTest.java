package org.essaim.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttestationCodeTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aCodeIsReadAsItIsPrintedAndAsItIsTyped() {
        var code = AttestationCode.random();
        assertThat(code.toString()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]");
        assertThat(AttestationCode.read(code.toString())).contains(code);
        assertThat(AttestationCode.read(" " + code.toString().toLowerCase().replace("-", " – ")))
                .contains(code);
        assertThat(AttestationCode.read(code.text().replace('0', 'o').replace('1', 'l')))
                .contains(code);
    }

    @Test
    void everyWrongSignIsFound() {
        var text = AttestationCode.random().text();
        assertThat(IntStream.range(0, text.length()).boxed().flatMap(at -> SIGNS.chars()
                        .filter(sign -> sign != text.charAt(at))
                        .mapToObj(sign -> text.substring(0, at) + (char) sign + text.substring(at + 1))))
                .hasSize(17 * 31)
                .allMatch(wrong -> AttestationCode.read(wrong).isEmpty());
    }

    @Test
    void whatIsNoCodeIsNone() {
        assertThat(AttestationCode.read("")).isEmpty();
        assertThat(AttestationCode.read("UUUU-UUUU-UUUU-UUUU-U")).isEmpty();
        assertThat(AttestationCode.read("é".repeat(100_000))).isEmpty();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> AttestationCode.random().text()))
                .doesNotHaveDuplicates()
                .hasSize(1_000);
    }
}
