package org.essaim.library.finding;

import java.util.Collection;
import java.util.List;
import org.essaim.library.content.FlipType;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** What scenarios and resources may be looked for by, besides their own words. */
public final class LibraryLabels {

    private LibraryLabels() {}

    /** Of these levels: « Cycle 3 ». */
    public static List<String> cycles(Vocabularies vocabularies, Collection<String> levels) {
        return vocabularies.parents(TermKind.LEVEL, levels).stream()
                .flatMap(code -> vocabularies.find(TermKind.CYCLE, code).stream())
                .map(Term::briefly)
                .toList();
    }

    /** « CC BY-SA 4.0 », and the same in full. */
    public static List<String> licence(Vocabularies vocabularies, String code) {
        return vocabularies.find(TermKind.LICENCE, code).map(Term::labels).orElse(List.of());
    }

    /** « 55 min ». */
    public static List<String> minutes(int minutes) {
        return minutes <= 0 ? List.of() : List.of(minutes + " min");
    }

    /** Every scenario is one of a flipped class. */
    public static List<String> flip(FlipType flip) {
        var role = flip == null
                ? ""
                : switch (flip) {
                    case ACTOR -> "élèves acteurs";
                    case AUTHOR -> "élèves auteurs, producteurs";
                    case DESIGNER -> "élèves concepteurs de leur parcours";
                };
        return List.of("classe inversée", role);
    }
}
