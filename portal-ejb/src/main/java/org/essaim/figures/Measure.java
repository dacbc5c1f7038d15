package org.essaim.figures;

import java.util.List;

/**
 * A column of the report of a year: what is counted in each académie.
 *
 * @param code names it in words: {@code figures.measure.meetings}
 * @param people whether it counts people of whom no page tells how many they are: few are hidden
 * @param tallies académies without one count nothing; the code is empty for whose académie is unknown
 */
public record Measure(String code, boolean people, List<Tally> tallies) {

    public Measure {
        tallies = List.copyOf(tallies);
    }
}
