package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "9", "11", "16"})
    void aJavaThatIsTooOldIsReportedInOneLine(String version) {
        assertThat(Start.refusal(version)).isEqualTo("Java 17 or newer is needed; this is Java " + version + ".");
    }

    @Test
    void java17AndNewerAreAccepted() {
        assertThat(Start.refusal("17")).isNull();
        assertThat(Start.refusal("26-ea")).isNull();
    }
}
