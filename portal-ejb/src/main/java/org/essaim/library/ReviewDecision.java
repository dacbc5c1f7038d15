package org.essaim.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.essaim.library.content.ScenarioId;

/**
 * A moderator's answer.
 *
 * @param expectedVersion the row version that was read, so that nobody decides about something else than they saw
 * @param reason told to the authors; needed by all but PUBLISH
 */
public record ReviewDecision(
        @NotNull ScenarioId scenario,
        long expectedVersion,
        @NotNull(message = "{library.problem.decision}") Decision decision,

        @Size(max = 4000, message = "{library.problem.reasonTooLong}")
        String reason) {
    public ReviewDecision {
        reason = reason == null ? "" : reason.strip();
    }
}
