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

    private record Row(String place) {}

    private record Whole(String title, Integer seats, List<Row> rows) {}

    @Test
    void whoSavesIsToldWhatStandsWhereSomethingElseWasTyped() {
        var now = new Whole("Évaluer", null, List.of(new Row("Arles"), new Row("Apt")));
        var typed = new Whole("Évaluer", 12, List.of(new Row("Arles"), new Row("Aix"), new Row("Gap")));
        assertThatThrownBy(() -> Seen.of(typed).requireStill(now, typed))
                .isInstanceOfSatisfying(ChangedMeanwhileException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("problem.changedMeanwhile");
                    assertThat(e.differences()).hasSize(2).containsEntry("seats", null);
                    assertThat(e.differences()).containsEntry("rows[1].place", "Apt");
                });
    }
}
