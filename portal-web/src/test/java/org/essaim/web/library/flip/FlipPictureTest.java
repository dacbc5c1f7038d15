package org.essaim.web.library.flip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.FlipProfile.Slice;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.junit.jupiter.api.Test;

class FlipPictureTest {

    private static final Offset<Double> EXACTLY = Offset.offset(.001);

    @Test
    void aCellIsFiveMinutesAndEveryTaskHasOne() {
        var profile = new FlipProfile(List.of(
                slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.REMEMBER, 1),
                slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.CREATE, 12)));
        var cells = FlipPicture.of(profile, PhaseMoment.BEFORE).cells();
        assertThat(FlipPicture.unit(profile)).isEqualTo(5);
        assertThat(cells).extracting(FlipPicture.Cell::bloom).containsExactly(1, 6, 6);
        assertThat(cells).noneMatch(FlipPicture.Cell::inClass);
    }

    @Test
    void cellsFormACombOfTwoRows() {
        var profile = new FlipProfile(List.of(slice(PhaseMoment.DURING, Place.CLASS, Bloom.APPLY, 15)));
        var picture = FlipPicture.of(profile, PhaseMoment.DURING);
        assertThat(picture.cells())
                .extracting(cell -> List.of(cell.x(), cell.y()))
                .containsExactly(List.of(9.0, 10.0), List.of(17.8, 25.3), List.of(26.6, 10.0));
        assertThat(picture.width()).isCloseTo(36.6, EXACTLY);
    }

    @Test
    void aLongPhaseTakesLargerSteps() {
        var profile = new FlipProfile(List.of(
                slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.APPLY, 10),
                slice(PhaseMoment.DURING, Place.CLASS, Bloom.ANALYSE, 300)));
        assertThat(FlipPicture.unit(profile)).isEqualTo(10);
        assertThat(FlipPicture.of(profile, PhaseMoment.DURING).cells()).hasSize(30);
        assertThat(FlipPicture.of(profile, PhaseMoment.BEFORE).cells()).hasSize(1);
    }

    @Test
    void allPhasesOfAProfileAreDrawnToOneScale() {
        var profile = new FlipProfile(List.of(
                slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.APPLY, 5),
                slice(PhaseMoment.DURING, Place.CLASS, Bloom.ANALYSE, 60)));
        assertThat(FlipPicture.of(profile, PhaseMoment.BEFORE).width())
                .isEqualTo(FlipPicture.of(profile, PhaseMoment.DURING).width());
    }

    @Test
    void aStripLeavesOutPhasesWithoutMinutes() {
        var profile = new FlipProfile(List.of(
                slice(PhaseMoment.BEFORE, Place.DISTANCE, Bloom.APPLY, 5),
                slice(PhaseMoment.AFTER, Place.DISTANCE, Bloom.APPLY, 5)));
        var strip = FlipPicture.strip(profile);
        assertThat(strip.cells()).extracting(FlipPicture.Cell::x).containsExactly(9.0, 18 + 16 + 9.0);
        assertThat(FlipPicture.strip(new FlipProfile(List.of())).cells()).isEmpty();
    }

    private static Slice slice(PhaseMoment moment, Place place, Bloom bloom, int minutes) {
        return new Slice(moment, place, bloom, Grouping.ALONE, minutes);
    }
}
