package org.essaim.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Advice;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.Interaction;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.content.Remark;
import org.essaim.library.content.VersionContent;
import org.essaim.web.library.Strengths.Strength;
import org.junit.jupiter.api.Test;

class StrengthsTest {

    @Test
    void anEmptyDraftIsNotPraised() {
        assertThat(of(VersionContent.begin("Titre", "fr"))).isEmpty();
    }

    @Test
    void exchangeAndDemandingWorkInClassAreShownWithTheirMinutes() {
        var content = content(PhaseMoment.DURING, activity(Place.CLASS, 40, "", ""));
        assertThat(of(content)).contains(new Strength("demandingInClass", 40), new Strength("exchangeInClass", 40));
    }

    @Test
    void workAtHomeIsPraisedForItsHelpAndItsFeedback() {
        var content = content(PhaseMoment.BEFORE, activity(Place.DISTANCE, 10, "Forum", "Lu la veille"));
        assertThat(of(content))
                .extracting(Strength::key)
                .contains("measuredAtHome", "helpAtHome", "feedbackBeforeClass");
    }

    @Test
    void equipmentThatNobodySpeaksOfIsNotPraised() {
        assertThat(of(needing(""))).extracting(Strength::key).doesNotContain("noEquipment", "fallback");
        for (var none : List.of("Aucun", "aucun matériel.", "Rien de particulier", "Pas d’équipement", "none")) {
            assertThat(of(needing(none))).as(none).extracting(Strength::key).contains("noEquipment");
            assertThat(Advice.on(needing(none)))
                    .as(none)
                    .extracting(Remark::advice)
                    .doesNotContain(Advice.EQUIPMENT_WITHOUT_FALLBACK);
        }
        assertThat(of(needing("Aucun ordinateur, mais un téléphone")))
                .extracting(Strength::key)
                .doesNotContain("noEquipment");
    }

    private static VersionContent needing(String homeEquipment) {
        var content = content(PhaseMoment.BEFORE, activity(Place.DISTANCE, 10, "Forum", ""));
        return new VersionContent(
                content.title(),
                content.summary(),
                content.language(),
                content.disciplines(),
                content.levels(),
                content.flip(),
                content.objectives(),
                content.skills(),
                content.keywords(),
                content.preparationMinutes(),
                content.licence(),
                "",
                homeEquipment,
                "",
                "",
                "",
                "",
                content.phases());
    }

    @Test
    void aRemarkedPointIsNotPraised() {
        var content = content(PhaseMoment.BEFORE, activity(Place.DISTANCE, 300, "", ""));
        assertThat(of(content)).extracting(Strength::key).doesNotContain("measuredAtHome", "helpAtHome");
    }

    private static List<Strength> of(VersionContent content) {
        return Strengths.of(content, FlipProfile.of(content), Advice.on(content));
    }

    private static VersionContent content(PhaseMoment moment, Activity activity) {
        return VersionContent.begin("Titre", "fr")
                .withPhases(List.of(new Phase("p", moment, "Phase", List.of(activity))));
    }

    private static Activity activity(Place place, int minutes, String help, String feedback) {
        return new Activity(
                "a",
                "Activité",
                "Faire",
                minutes,
                place,
                true,
                Grouping.GROUP,
                Bloom.ANALYSE,
                Interaction.PEER_EXCHANGE,
                help,
                feedback,
                List.of(),
                List.of());
    }
}
