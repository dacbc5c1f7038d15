package org.essaim.library;

import java.util.Set;
import org.essaim.library.content.FlipType;
import org.essaim.shared.viewer.MemberId;

/**
 * Which published scenarios to list: any of the values inside one set, all sets together; an empty set means all.
 *
 * @param cycles codes of cycles: scenarios for one of their levels
 * @param licences codes
 * @param author of whom, or null for all
 */
public record CatalogueFilter(
        Set<String> disciplines,
        Set<String> levels,
        Set<String> cycles,
        Set<FlipType> flips,
        Set<String> licences,
        Set<ClassTime> classTimes,
        MemberId author) {

    public static final CatalogueFilter ALL = new CatalogueFilter(null, null, null, null, null, null, null);

    public CatalogueFilter {
        disciplines = disciplines == null ? Set.of() : Set.copyOf(disciplines);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
        cycles = cycles == null ? Set.of() : Set.copyOf(cycles);
        flips = flips == null ? Set.of() : Set.copyOf(flips);
        licences = licences == null ? Set.of() : Set.copyOf(licences);
        classTimes = classTimes == null ? Set.of() : Set.copyOf(classTimes);
    }

    /** Everything of one author. */
    public static CatalogueFilter of(MemberId author) {
        return new CatalogueFilter(null, null, null, null, null, null, author);
    }
}
