package org.essaim.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RebuildCountTest {

    private final RebuildCount count = new RebuildCount();

    @Test
    void nothingIsToldOfTheTotalBeforeAllIsCounted() {
        count.found(26);
        assertThat(count.total()).isZero();
        count.found(797);
        assertThat(count.total()).isZero();
        count.begin();
        assertThat(count.total()).isEqualTo(823);
        assertThat(count.done()).isZero();
    }

    @Test
    void whatComesMeanwhileChangesNoTotal() {
        count.found(10);
        count.begin();
        count.indexed(8);
        count.indexed(8);
        assertThat(count.done()).isEqualTo(10);
        assertThat(count.total()).isEqualTo(10);
    }

    @Test
    void whatWentAwayMeanwhileIsNotMissingAtTheEnd() {
        count.found(10);
        count.begin();
        count.indexed(7);
        count.finish();
        assertThat(count.done()).isEqualTo(10);
    }
}
