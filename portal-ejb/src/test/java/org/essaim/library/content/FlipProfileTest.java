package org.essaim.library.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.library.content.Contents.aScenario;
import static org.essaim.library.content.Contents.activity;
import static org.essaim.library.content.Contents.atHome;
import static org.essaim.library.content.Contents.inClass;

import org.junit.jupiter.api.Test;

class FlipProfileTest {

    private final FlipProfile profile = FlipProfile.of(aScenario()
            .with(PhaseMoment.BEFORE, atHome(10), atHome(5))
            .with(
                    PhaseMoment.DURING,
                    inClass(25),
                    activity("Dire", 15, Place.CLASS, Grouping.CLASS, Bloom.UNDERSTAND, Interaction.LISTENING))
            .with(PhaseMoment.AFTER, atHome(20))
            .with(PhaseMoment.BEFORE, atHome(7))
            .build());

    @Test
    void minutesAddUpByPlaceAndPhase() {
        assertThat(profile.total()).isEqualTo(82);
        assertThat(profile.classMinutes()).isEqualTo(40);
        assertThat(profile.distanceMinutes()).isEqualTo(42);
        assertThat(profile.at(PhaseMoment.BEFORE)).isEqualTo(22);
        assertThat(profile.at(PhaseMoment.AFTER, Place.CLASS)).isZero();
        assertThat(profile.demandingClassMinutes()).isEqualTo(25);
    }

    @Test
    void activitiesOfOneKindAreOneSlice() {
        assertThat(profile.of(PhaseMoment.BEFORE))
                .containsExactly(new FlipProfile.Slice(
                        PhaseMoment.BEFORE, Place.DISTANCE, Bloom.UNDERSTAND, Grouping.ALONE, 22));
    }

    @Test
    void slicesComeInTheOrderOfTheirReading() {
        assertThat(profile.slices())
                .extracting(FlipProfile.Slice::moment)
                .isSorted()
                .containsExactly(PhaseMoment.BEFORE, PhaseMoment.DURING, PhaseMoment.DURING, PhaseMoment.AFTER);
        assertThat(profile.byBloom(PhaseMoment.DURING))
                .containsEntry(Bloom.UNDERSTAND, 15)
                .containsEntry(Bloom.ANALYSE, 25);
        assertThat(profile.classByGrouping()).containsEntry(Grouping.GROUP, 25).containsEntry(Grouping.CLASS, 15);
    }

    @Test
    void anEmptyDraftHasAnEmptyProfile() {
        assertThat(FlipProfile.of(VersionContent.begin("Rien encore", "fr")).slices())
                .isEmpty();
    }
}
