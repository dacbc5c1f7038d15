package org.essaim.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTest {

    @Test
    void decodedTextIsCleaned() {
        assertThat(Encoded.decode("a%00b+c%0D%0A%C2%A0")).isEqualTo("ab c");
        assertThat(Encoded.decode("100%")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/membres/4-%C3%A9lodie", "/c++", "/a%20b"})
    void aValidPathIsReadable(String path) {
        assertThat(Encoded.isReadable(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/a%00", "/a%0ab", "/%ff", "/a%2fb", "/a%2Fb", "/a%5cb"})
    void aBrokenOrDisguisedPathIsNotReadable(String path) {
        assertThat(Encoded.isReadable(path)).isFalse();
    }
}
