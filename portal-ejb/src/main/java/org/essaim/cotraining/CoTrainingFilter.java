package org.essaim.cotraining;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which co-trainings a list shows.
 *
 * @param academies codes; none for all
 * @param text words of the title or the place; empty for any
 * @param disciplines codes; none for all. What is for all disciplines is found by each
 * @param levels codes; none for all. What is for all levels is found by each
 * @param near code of the département round whose chief town to look; empty for everywhere
 * @param kilometres how far from there to the chief towns of others
 * @param remote only those that one can be at from afar
 * @param from those that end on this day or later; null for from today on
 */
public record CoTrainingFilter(
        Set<String> academies,
        String text,
        Set<String> disciplines,
        Set<String> levels,
        String near,
        int kilometres,
        boolean remote,
        LocalDate from) {

    public CoTrainingFilter {
        academies = Set.copyOf(academies);
        disciplines = Set.copyOf(disciplines);
        levels = Set.copyOf(levels);
    }
}
