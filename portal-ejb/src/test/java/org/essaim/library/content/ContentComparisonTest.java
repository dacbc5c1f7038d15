package org.essaim.library.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.library.content.Contents.aScenario;
import static org.essaim.library.content.Contents.activity;
import static org.essaim.library.content.Contents.inClass;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentComparisonTest {

    private final VersionContent content = aScenario()
            .with(
                    PhaseMoment.DURING,
                    inClass(20),
                    activity("Débattre", 10, Place.CLASS, Grouping.GROUP, Bloom.EVALUATE, Interaction.PEER_EXCHANGE))
            .build();

    @Test
    void equalContentsHaveNoDifference() {
        assertThat(ContentComparison.between(content, ContentJson.content(ContentJson.write(content))))
                .isEmpty();
    }

    @Test
    void movedAndRemovedActivitiesAreDifferences() {
        var phase = content.phases().get(0);
        var moved = content.withPhases(List.of(new Phase(
                phase.key(),
                phase.moment(),
                phase.title(),
                List.of(phase.activities().get(1)))));
        assertThat(ContentComparison.between(content, moved))
                .extracting(Difference::part, Difference::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("activity", "Débattre"),
                        org.assertj.core.groups.Tuple.tuple("activity", "Classe"));
    }

    @Test
    void keysAreAssignedOnceAndStay() {
        var keyed = VersionContent.begin("Titre", "fr").withKeys();
        assertThat(keyed.phases()).extracting(Phase::key).doesNotContain("").doesNotHaveDuplicates();
        assertThat(keyed.withKeys()).isEqualTo(keyed);
    }
}
