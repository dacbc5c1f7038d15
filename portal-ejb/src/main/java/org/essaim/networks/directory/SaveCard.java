package org.essaim.networks.directory;

import jakarta.validation.constraints.NotNull;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a member shows in directories.
 *
 * @param shownTo who sees more than the name
 * @param town in words, may be empty
 * @param helps what others may ask for, plain text, may be empty
 */
public record SaveCard(
        @NotNull(message = "{networks.problem.missing}") CardAudience shownTo,
        @Longest(80) String town,
        @Longest(1_000) String helps) {

    public SaveCard {
        town = Text.line(town);
        helps = Text.clean(helps);
    }

    /** What people wrote in it, or the town where that is all. */
    String saying() {
        return helps.isEmpty() ? town : helps;
    }
}
