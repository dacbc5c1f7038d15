package org.essaim.moderation;

import jakarta.validation.constraints.NotNull;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a member says of something that should not be there.
 *
 * @param words needed where the cause says nothing
 */
public record ReportThing(
        @NotNull(message = "{moderation.problem.cause}") Cause cause,
        @Longest(2_000) String words) {

    public ReportThing {
        words = Text.clean(words);
    }
}
