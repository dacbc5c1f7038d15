package org.essaim.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentJsonTest {

    @Test
    void contentSurvivesWritingAndReading() {
        var activity = new Activity(
                "a1",
                "Lire « La Parure »",
                "Lire\nnoter",
                25,
                Place.DISTANCE,
                false,
                Grouping.ALONE,
                Bloom.ANALYSE,
                Interaction.LISTENING,
                "aide",
                "",
                List.of("Carnet"),
                List.of(new ResourceId(7)));
        var content = VersionContent.begin("La Parure", "fr")
                .withPhases(List.of(new Phase("p1", PhaseMoment.BEFORE, "Lire", List.of(activity))));

        var json = ContentJson.write(content);

        assertThat(json).contains("\"resources\":[7]");
        assertThat(ContentJson.content(json)).isEqualTo(content);
    }

    @Test
    void aMissingMemberOfTheJsonIsReadAsEmpty() {
        var content = ContentJson.content("{\"title\":\"Seul\",\"unknown\":[1]}");

        assertThat(content.title()).isEqualTo("Seul");
        assertThat(content.phases()).isEmpty();
        assertThat(content.flip()).isNull();
        assertThat(content.language()).isEqualTo("fr");
    }

    @Test
    void objectivesComeWithoutTheBulletsThatTheirLinesBeginWith() {
        var content = ContentJson.content(
                "{\"title\":\"Seul\",\"objectives\":[\"- Lire\",\"• Lire\",\"–  Dire\",\"-\",\"-3 est négatif\",\"*Oser* lire\"]}");

        assertThat(content.objectives()).containsExactly("Lire", "Dire", "-3 est négatif", "*Oser* lire");
    }

    @Test
    void aProfileSurvivesWritingAndReading() {
        var profile = new FlipProfile(
                List.of(new FlipProfile.Slice(PhaseMoment.DURING, Place.CLASS, Bloom.CREATE, Grouping.GROUP, 30)));

        assertThat(ContentJson.profile(ContentJson.write(profile))).isEqualTo(profile);
    }
}
