package org.essaim.shared.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeenTest {

    private record Form(String title, List<String> files) {}

    private static final Form SHOWN = new Form("Évaluer", List.of("a", "b"));

    @Test
    void whatIsAsItWasShownMayBeReplaced() {
        Seen.of(SHOWN).requireStill(new Form("Évaluer", List.of("a", "b")));
    }

    @Test
    void whoSawSomethingElseIsAskedAndMayThenGoOn() {
        var now = new Form("Évaluer", List.of("b", "a"));
        assertThatThrownBy(() -> Seen.of(SHOWN).requireStill(now))
                .isInstanceOfSatisfying(
                        ChangedMeanwhileException.class, e -> e.standing().requireStill(now));
    }

    @Test
    void whoSawNothingIsAskedToo() {
        assertThat(new Seen(null)).isEqualTo(new Seen(""));
        assertThatThrownBy(() -> new Seen(null).requireStill(SHOWN)).isInstanceOf(ChangedMeanwhileException.class);
    }
}
