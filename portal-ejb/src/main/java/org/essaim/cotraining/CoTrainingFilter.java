package org.essaim.cotraining;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which co-trainings a list shows.
 *
 * @param academies codes; none for all
 * @param text words of the title or the place; empty for any
 * @param remote only those that one can be at from afar
 * @param from those that end on this day or later; null for from today on
 */
public record CoTrainingFilter(Set<String> academies, String text, boolean remote, LocalDate from) {

    public CoTrainingFilter {
        academies = Set.copyOf(academies);
    }
}
