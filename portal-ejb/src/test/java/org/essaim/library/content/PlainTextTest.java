package org.essaim.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void markdownLeavesItsWords() {
        assertThat(PlainText.of("## Titre\n\nUn *mot* et un [lien](https://example.org).\n\n- a\n- b"))
                .contains("Titre", "Un mot et un", "lien")
                .doesNotContain("#", "*");
    }

    @Test
    void deepNestingDoesNoHarm() {
        assertThat(PlainText.of(">".repeat(50_000) + " x")).contains("x");
        assertThat(PlainText.of("*a _b ".repeat(20_000))).contains("a");
    }
}
