package org.essaim.cotraining.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.essaim.cotraining.CoTrainingIntake;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.PlanCoTraining;
import org.essaim.cotraining.PlanHalfDay;
import org.essaim.figures.AnnualReport;
import org.essaim.figures.AnnualReporting;
import org.essaim.figures.Count;
import org.essaim.networks.TestNetworks;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.Test;

@DomainTest
class CoTrainingFiguresIT {

    /** Of a school year that is over, in which nothing else happened. */
    private static final LocalDate DAY = LocalDate.of(2024, 11, 20);

    private static final int YEAR = 2024;

    @Inject
    private CoTrainingIntake intake;

    @Inject
    private AnnualReporting reporting;

    @Inject
    private TestNetworks networks;

    @Inject
    private People people;

    /** One of so many hours with so many people. */
    private void held(String academie, int places, int hours) throws Exception {
        var trainer = people.enrol(aMember());
        var network = networks.of(academie, trainer);
        var plan = new PlanCoTraining(
                "Plans de travail",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                1,
                50,
                null,
                null,
                null,
                false,
                0,
                "",
                List.of(new PlanHalfDay(null, DAY, LocalTime.of(9, 0), LocalTime.of(9 + hours, 0), "Ici", "")));
        var id = intake.takeIn(network, plan, trainer.requireMember(), CoTrainingState.DONE, "");
        for (var i = 0; i < places; i++) {
            intake.register(id, people.enrol(aMember()).requireMember(), true);
        }
    }

    private static Count cell(AnnualReport report, String academie, String measure) {
        return report.lines().stream()
                .filter(line -> line.academie().equals(academie))
                .findFirst()
                .orElseThrow()
                .counts()
                .get(report.measures().indexOf(measure));
    }

    /** The attack: what is shown, subtracted from the total, leaves several académies and never fewer than five people. */
    @Test
    void fewPeopleAreHiddenAndNeitherSumsNorHoursTellHowMany() throws Exception {
        for (var academie : Map.of("01", 3, "02", 8, "03", 12, "04", 20).entrySet()) {
            held(academie.getKey(), academie.getValue(), 3);
        }
        var report = people.as(people.enrol(aMember().administrator()), () -> reporting.of(YEAR));
        assertThat(cell(report, "01", "trained").hidden()).isTrue();
        assertThat(cell(report, "04", "trained")).isEqualTo(Count.of(20));
        assertThat(cell(report, "04", "trainedHours")).isEqualTo(Count.of(60));
        assertThat(cell(report, "01", "coTrainings")).isEqualTo(Count.of(1));
        var trained = report.measures().indexOf("trained");
        var hours = report.measures().indexOf("trainedHours");
        var hidden = report.lines().stream()
                .filter(line -> line.counts().get(trained).hidden())
                .toList();
        assertThat(hidden).hasSizeGreaterThan(1);
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(line.counts().get(hours).hidden())
                        .isEqualTo(line.counts().get(trained).hidden()));
        assertThat(report.totals().get(hours).hidden()).isTrue();
        var shown = report.lines().stream()
                .mapToLong(line -> line.counts().get(trained).value())
                .sum();
        assertThat(report.totals().get(trained).value() - shown).isGreaterThanOrEqualTo(Count.LEAST_PEOPLE);
    }
}
