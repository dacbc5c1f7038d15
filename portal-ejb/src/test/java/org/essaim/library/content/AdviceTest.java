package org.essaim.library.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.library.content.Contents.aScenario;
import static org.essaim.library.content.Contents.activity;
import static org.essaim.library.content.Contents.atHome;
import static org.essaim.library.content.Contents.inClass;
import static org.essaim.library.content.Contents.without;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

    @Test
    void aThoughtfulScenarioNeedsNoAdvice() {
        assertThat(advice(aScenario().with(PhaseMoment.BEFORE, atHome(15)).with(PhaseMoment.DURING, inClass(40))))
                .isEmpty();
    }

    @Test
    void onlyTheLackOfClassTimeBlocksPublishing() {
        var remarks = Advice.on(aScenario().with(PhaseMoment.BEFORE, atHome(15)).build());
        assertThat(remarks)
                .filteredOn(Remark::isBlocking)
                .extracting(Remark::advice)
                .containsExactly(Advice.NO_CLASS_TIME);
        assertThat(Advice.values())
                .filteredOn(advice -> advice.severity() == Advice.Severity.BLOCKING)
                .containsExactly(Advice.NO_CLASS_TIME);
    }

    @Test
    void demandingWorkAloneAtHomeIsRemarked() {
        var essay = activity("Disserter", 20, Place.DISTANCE, Grouping.ALONE, Bloom.CREATE, Interaction.PRACTICE);
        var remarks = Advice.on(aScenario()
                .with(PhaseMoment.DURING, inClass(40))
                .with(PhaseMoment.AFTER, essay)
                .build());
        assertThat(remarks).containsExactly(new Remark(Advice.DEMANDING_WORK_ALONE_AT_HOME, List.of(20, "Disserter")));
    }

    @Test
    void demandingWorkInPairsAtHomeNeedsNoRemark() {
        var together = activity("À deux", 20, Place.DISTANCE, Grouping.PAIR, Bloom.CREATE, Interaction.PEER_EXCHANGE);
        assertThat(advice(aScenario().with(PhaseMoment.DURING, inClass(40)).with(PhaseMoment.AFTER, together)))
                .isEmpty();
    }

    @Test
    void classTimeThatIsMostlyListeningIsRemarked() {
        var lecture = activity("Cours", 30, Place.CLASS, Grouping.CLASS, Bloom.UNDERSTAND, Interaction.LISTENING);
        assertThat(advice(aScenario().with(PhaseMoment.DURING, lecture, inClass(30))))
                .isEmpty();
        assertThat(advice(aScenario().with(PhaseMoment.DURING, lecture, inClass(20))))
                .containsExactly(Advice.CLASS_MOSTLY_LISTENING);
    }

    @Test
    void aClassWithoutExchangeIsRemarked() {
        var silent = activity("Exercices", 30, Place.CLASS, Grouping.ALONE, Bloom.APPLY, Interaction.PRACTICE);
        assertThat(advice(aScenario().with(PhaseMoment.DURING, silent)))
                .containsExactly(Advice.NO_INTERACTION_IN_CLASS);
    }

    @ParameterizedTest
    @CsvSource({"GS,10", "CE1,15", "CM2,20", "6E,20", "3E,30", "2DE,60", "TLEPRO,60", "CPGE1,90"})
    void workAtHomeBeyondTheLimitOfTheLevelIsRemarked(String level, int limit) {
        assertThat(advice(aScenario()
                        .forLevels(level)
                        .tellingFamilies("Un mot")
                        .with(PhaseMoment.BEFORE, atHome(limit))
                        .with(PhaseMoment.DURING, inClass(40))))
                .isEmpty();
        assertThat(advice(aScenario()
                        .forLevels(level)
                        .tellingFamilies("Un mot")
                        .with(PhaseMoment.BEFORE, atHome(limit + 1))
                        .with(PhaseMoment.DURING, inClass(40))))
                .containsExactly(Advice.TOO_MUCH_AT_HOME);
    }

    @Test
    void theYoungestPupilsSetTheLimit() {
        assertThat(AdviceRules.homeLimit(List.of("TLE", "CM1", "3E"))).isEqualTo(20);
        assertThat(AdviceRules.homeLimit(List.of())).isEqualTo(AdviceRules.NO_LIMIT_KNOWN);
    }

    @Test
    void equipmentAtHomeWithoutAFallbackIsRemarked() {
        assertThat(advice(aScenario().needingAtHome("Un écran", "").with(PhaseMoment.DURING, inClass(40))))
                .containsExactly(Advice.EQUIPMENT_WITHOUT_FALLBACK);
        assertThat(advice(aScenario().needingAtHome("Un écran", "Le CDI").with(PhaseMoment.DURING, inClass(40))))
                .isEmpty();
    }

    @Test
    void workAtHomeWithoutHelpOrFeedbackIsRemarked() {
        assertThat(advice(aScenario()
                        .with(PhaseMoment.BEFORE, without(atHome(10), "", ""))
                        .with(PhaseMoment.DURING, inClass(40))))
                .containsExactly(Advice.HOME_ACTIVITY_WITHOUT_HELP, Advice.NO_FEEDBACK_BEFORE_CLASS);
    }

    @Test
    void feedbackIsExpectedOnlyBeforeClass() {
        assertThat(advice(aScenario()
                        .with(PhaseMoment.DURING, inClass(40))
                        .with(PhaseMoment.AFTER, without(atHome(10), "Aide", ""))))
                .isEmpty();
    }

    @Test
    void nothingForTheWeakestTheStrongestOrFamiliesIsRemarked() {
        assertThat(advice(aScenario().forLevels("CM2", "6E").supporting("", "").with(PhaseMoment.DURING, inClass(40))))
                .containsExactly(
                        Advice.NOTHING_FOR_STRUGGLING, Advice.NOTHING_FOR_ADVANCED, Advice.NOTHING_FOR_FAMILIES);
        assertThat(advice(aScenario().forLevels("6E").with(PhaseMoment.DURING, inClass(40))))
                .isEmpty();
    }

    private static List<Advice> advice(Contents scenario) {
        return Advice.on(scenario.build()).stream().map(Remark::advice).toList();
    }
}
