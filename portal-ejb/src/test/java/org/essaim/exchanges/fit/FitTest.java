package org.essaim.exchanges.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.content.FlipType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    /** Levels in their order, académies in a row. */
    private static final Surroundings AROUND = new Surroundings() {

        private static final List<String> LEVELS = List.of("CM2", "6E", "5E", "4E", "3E", "2DE");
        private static final Map<String, String> CYCLES =
                Map.of("CM2", "C3", "6E", "C3", "5E", "C4", "4E", "C4", "3E", "C4", "2DE", "LGT");

        @Override
        public String cycle(String level) {
            return CYCLES.getOrDefault(level, "");
        }

        @Override
        public boolean areNextLevels(String one, String other) {
            return Math.abs(LEVELS.indexOf(one) - LEVELS.indexOf(other)) == 1;
        }

        @Override
        public boolean areNextAcademies(String one, String other) {
            return Math.abs(Integer.parseInt(one) - Integer.parseInt(other)) == 1;
        }
    };

    /** Disciplines, levels, roles of pupils, network, académie, and how: p in person, d at a distance. */
    @ParameterizedTest(name = "{0} | {1} | {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MATHS, 5E, ACTOR, 1, 1, pd | MATHS, 5E, ACTOR, 1, 1, pd | SAME_DISCIPLINE SAME_LEVEL SAME_FLIP SAME_NETWORK",
                "MATHS, 5E, , 1, 1, pd      | MATHS SVT, 3E, , 2, 5, pd  | SAME_DISCIPLINE SAME_CYCLE REMOTE",
                "MATHS, 6E, , 1, 1, p       | MATHS, 5E, , 2, 1, pd      | SAME_DISCIPLINE NEXT_LEVEL SAME_ACADEMIE",
                "MATHS, , , 1, 1, p         | MATHS, 5E, , 2, 2, p       | SAME_DISCIPLINE NEXT_ACADEMIE",
                ", , , 1, 1, d              | , , , 2, 9, d              | REMOTE",
                ", 2DE, , 1, 1, d           | SVT, 2DE, , 1, 1, d        | SAME_LEVEL SAME_NETWORK",
                "MATHS, , ACTOR, 1, 1, d    | MATHS, , AUTHOR, 1, 1, d   | SAME_DISCIPLINE SAME_NETWORK",
                "MATHS, , , 1, 1, pd        | SVT, , , 1, 1, pd          | -",
                ", CM2, , 1, 1, pd          | , 4E, , 1, 1, pd           | -",
                "MATHS, , , 1, 1, p         | MATHS, , , 2, 4, p         | -",
                "MATHS, , , 1, 1, p         | MATHS, , , 1, 1, d         | -"
            })
    void anOfferFitsANeedForReasonsThatAreTheSameBothWays(String one, String other, String reasons) {
        var expected = reasons == null
                ? null
                : Arrays.stream(reasons.split(" ")).map(FitReason::valueOf).toList();
        for (var fit : List.of(
                Fit.between(traits(one), traits(other), AROUND), Fit.between(traits(other), traits(one), AROUND))) {
            assertThat(fit.map(Fit::reasons).orElse(null)).isEqualTo(expected);
        }
    }

    @Test
    void theSameLevelCountsMoreThanOneBesideAndTheSameNetworkMoreThanAFarOne() {
        var need = traits("MATHS, 5E, ACTOR, 1, 1, pd");
        var best = Stream.of(
                        "MATHS, 5E, ACTOR, 1, 1, pd",
                        "MATHS, 5E, ACTOR, 2, 1, p",
                        "MATHS, 4E, ACTOR, 2, 1, p",
                        "MATHS, 6E, ACTOR, 2, 1, p",
                        "MATHS, 6E, , 2, 7, d",
                        ", , , 2, 2, p")
                .map(each ->
                        Fit.between(need, traits(each), AROUND).orElseThrow().weight())
                .toList();
        assertThat(best).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    private static Traits traits(String text) {
        var parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return new Traits(
                words(parts.get(0)),
                words(parts.get(1)),
                words(parts.get(2)).stream().map(FlipType::valueOf).collect(Collectors.toSet()),
                Long.parseLong(parts.get(3)),
                parts.get(4),
                parts.get(5).contains("p"),
                parts.get(5).contains("d"));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
