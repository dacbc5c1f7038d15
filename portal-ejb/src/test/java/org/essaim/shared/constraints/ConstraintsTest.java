package org.essaim.shared.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalInt;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    record Plot(
            @Longest(5) String name,
            @Between(least = 1, most = 9) int hives) {}

    record Garden(
            @NotBlank(message = "{garden.title}") String title,
            List<@Valid Plot> plots,
            @Size(max = 2, message = "{problem.tooMany}") List<@Longest(3) String> words) {}

    @Test
    void whatIsBrokenIsToldByFieldInTheOrderOfTheComponents() {
        var garden =
                new Garden("", List.of(new Plot("Nord", 1), new Plot("Le grand pré", 12)), List.of("abcd", "efgh"));
        assertThat(Constraints.broken(garden))
                .containsExactly(
                        Violation.of("title", "garden.title"),
                        Violation.of("plots[1].name", "problem.tooLong", 5),
                        Violation.of("plots[1].hives", "problem.range", 1, 9),
                        Violation.of("words", "problem.tooLong", 3));
    }

    @Test
    void aListThatIsTooLongIsToldOnce() {
        assertThat(Constraints.broken(new Garden("Sud", List.of(), List.of("a", "b", "c"))))
                .containsExactly(Violation.of("words", "problem.tooMany", 2));
    }

    @Test
    void aCommandThatBreaksNothingMayStand() {
        Constraints.require(new Garden("Sud", List.of(new Plot("Nord", 9)), List.of()));
        assertThatThrownBy(() -> Constraints.require(new Plot("Nord", 10))).isInstanceOf(InvalidException.class);
    }

    @Test
    void aFormLearnsTheLimitsOfAFieldFromItsPath() {
        assertThat(Constraints.on(Garden.class, "plots[3].name").longest()).hasValue(5);
        assertThat(Constraints.on(Garden.class, "words").longest()).hasValue(2 * (3 + ", ".length()));
        assertThat(Constraints.on(Garden.class, "plots[0].hives"))
                .isEqualTo(new Limits(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(9)));
        assertThat(List.of("title", "nothing", "plots.nothing", "title.name"))
                .allSatisfy(
                        path -> assertThat(Constraints.on(Garden.class, path)).isEqualTo(Limits.NONE));
    }
}
