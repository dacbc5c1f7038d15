package org.essaim.figures;

import java.util.List;
import java.util.Optional;

/**
 * A column of the report of a year: what is counted in each académie.
 *
 * @param code names it in words: {@code figures.measure.meetings}
 * @param people whether it counts people of whom no page tells how many they are: few are hidden
 * @param with the code of a measure of people: what is hidden of it is hidden here too, and the total then
 * @param tallies académies without one count nothing; the code is empty for whose académie is unknown
 */
public record Measure(String code, boolean people, Optional<String> with, List<Tally> tallies) {

    public Measure {
        tallies = List.copyOf(tallies);
    }

    /** One that stands alone. */
    public Measure(String code, boolean people, List<Tally> tallies) {
        this(code, people, Optional.empty(), tallies);
    }

    /**
     * Of what people did, such as hours, so that it would tell how many they are.
     *
     * @param measure the code of one of people that the same capability brings
     */
    public Measure hiddenWith(String measure) {
        return new Measure(code, people, Optional.of(measure), tallies);
    }
}
