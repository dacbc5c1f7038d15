package org.essaim.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a moderator decides about all reports of a case.
 *
 * @param expectedVersion the row version that was read: nobody decides about other reports than they saw
 * @param measure of accepted reports, which need one; counts for nothing when they are rejected
 * @param reason told to the authors
 */
public record DecideCase(
        @NotNull CaseId id,
        long expectedVersion,
        @NotNull(message = "{moderation.problem.judgement}") Judgement judgement,

        @NotNull(message = "{moderation.problem.whatBecomes}")
        Measure measure,

        @NotBlank(message = "{moderation.problem.reason}") @Longest(2_000)
        String reason) {

    public DecideCase {
        reason = Text.clean(reason);
        measure = judgement == Judgement.ACCEPT ? measure : Measure.NONE;
    }
}
