package org.essaim.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UaiCodeTest {

    @Test
    void aUaiCodeWithAWrongCheckLetterIsRefused() {
        assertThat(UaiCode.read("0750655E")).contains(new UaiCode("0750655E"));
        assertThat(UaiCode.read("0750655F")).isEmpty();
        assertThat(UaiCode.read("0750656E")).isEmpty();
    }

    @Test
    void spacesAndLowerCaseInAUaiCodeAreAccepted() {
        assertThat(UaiCode.read(" 0750 655e ")).contains(new UaiCode("0750655E"));
    }

    @Test
    void aTextOfAnotherShapeIsNoUaiCode() {
        assertThat(UaiCode.read(null)).isEmpty();
        assertThat(UaiCode.read("750655E")).isEmpty();
        assertThat(UaiCode.read("0750655É")).isEmpty();
    }
}
