package org.essaim.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What becomes of an appeal.
 *
 * @param outcome whether the first decision stands
 * @param reason told to the authors
 */
public record EndCase(
        @NotNull CaseId id,
        long expectedVersion,
        @NotNull(message = "{moderation.problem.outcome}") Outcome outcome,

        @NotBlank(message = "{moderation.problem.reason}") @Longest(2_000)
        String reason) {

    public EndCase {
        reason = Text.clean(reason);
    }

    /** Of an appeal. */
    public enum Outcome {
        /** The first decision stands. */
        UPHELD,
        /** What was done is undone. */
        OVERTURNED
    }
}
