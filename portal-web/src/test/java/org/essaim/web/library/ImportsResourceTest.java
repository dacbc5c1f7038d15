package org.essaim.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.essaim.shared.problem.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsResourceTest {

    @Test
    void anImportIsARehearsalOnlyWhenItSaysSo() {
        assertThat(ImportsResource.isRehearsal("true")).isTrue();
        assertThat(ImportsResource.isRehearsal("false")).isFalse();
        assertThat(ImportsResource.isRehearsal(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "yes", "TRUE", "true "})
    void aRehearsalThatIsMistypedIsRefusedAndNotImported(String given) {
        assertThatThrownBy(() -> ImportsResource.isRehearsal(given)).isInstanceOf(InvalidException.class);
    }
}
