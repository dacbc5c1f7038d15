package org.essaim.cotraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoTrainingStateTest {

    private static List<CoTrainingState> after(CoTrainingState state) {
        return Stream.of(CoTrainingState.values()).filter(state::canBecome).toList();
    }

    @Test
    void lifeHasTheseStepsAndNoOther() {
        assertThat(after(CoTrainingState.DRAFT)).containsExactly(CoTrainingState.PUBLISHED, CoTrainingState.CANCELLED);
        assertThat(after(CoTrainingState.PUBLISHED))
                .containsExactly(CoTrainingState.CONFIRMED, CoTrainingState.CANCELLED);
        assertThat(after(CoTrainingState.CONFIRMED))
                .containsExactly(CoTrainingState.RUNNING, CoTrainingState.CANCELLED);
        assertThat(after(CoTrainingState.RUNNING)).containsExactly(CoTrainingState.DONE, CoTrainingState.CANCELLED);
        assertThat(after(CoTrainingState.DONE)).containsExactly(CoTrainingState.REPORTED);
        assertThat(after(CoTrainingState.REPORTED)).isEmpty();
        assertThat(after(CoTrainingState.CANCELLED)).isEmpty();
    }
}
