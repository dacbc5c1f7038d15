package org.essaim.exchanges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essaim.library.content.FlipType;
import org.essaim.networks.ShownTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/**
 * What a member says of an offer or a need.
 *
 * @param description Markdown, may be empty
 * @param disciplines codes of the vocabulary; none for all
 * @param levels codes of the vocabulary; none for all
 * @param flips which roles pupils have in it; none for any
 * @param town where, in words; only where one meets in person
 * @param until its last day
 */
public record ProposeExchange(
        @NotNull(message = "{exchanges.problem.missing}") ExchangeSide side,
        @NotNull(message = "{exchanges.problem.missing}") ExchangeHelp help,

        @NotBlank(message = "{exchanges.problem.missing}") @Longest(120)
        String title,

        @Longest(5_000) String description,
        Set<String> disciplines,
        Set<String> levels,
        Set<FlipType> flips,
        @NotNull(message = "{exchanges.problem.missing}") ExchangeMode mode,
        @Longest(80) String town,
        @NotNull(message = "{exchanges.problem.missing}") LocalDate until,
        @NotNull(message = "{exchanges.problem.missing}") ShownTo shownTo) {

    public ProposeExchange {
        title = Text.line(title);
        description = Text.clean(description);
        town = Text.line(town);
        disciplines = Set.copyOf(disciplines);
        levels = Set.copyOf(levels);
        flips = Set.copyOf(flips);
    }

    /** Refuses what cannot be, all at once. */
    void check(LocalDate today, Vocabularies vocabularies) {
        var wrong = new ArrayList<Violation>(Constraints.broken(this));
        new MarkdownRules().broken("description", description).ifPresent(wrong::add);
        if (mode != null && mode.hasTown() && town.isEmpty()) {
            wrong.add(Violation.of("town", "exchanges.problem.townMissing"));
        }
        if (until != null && until.isBefore(today)) {
            wrong.add(Violation.of("until", "exchanges.problem.untilPast"));
        } else if (until != null && until.isAfter(lastDay(today))) {
            wrong.add(Violation.of("until", "exchanges.problem.untilFar"));
        }
        wrong.addAll(unknown("disciplines", TermKind.DISCIPLINE, disciplines, vocabularies));
        wrong.addAll(unknown("levels", TermKind.LEVEL, levels, vocabularies));
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    /** The last day that one can choose. */
    static LocalDate lastDay(LocalDate today) {
        return today.plusYears(1);
    }

    private static List<Violation> unknown(String field, TermKind kind, Set<String> codes, Vocabularies vocabularies) {
        return codes.stream().allMatch(code -> vocabularies.find(kind, code).isPresent())
                ? List.of()
                : List.of(Violation.of(field, "exchanges.problem.choice"));
    }

    /** The town of one that has one. */
    String keptTown() {
        return mode.hasTown() ? town : "";
    }
}
