package org.essaim.library;

import jakarta.validation.constraints.NotNull;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * A moderator's decision.
 *
 * @param expectedVersion the row version that was read, so that nobody decides about something else than they saw
 * @param reason shown to the authors; required unless the decision is PUBLISH
 */
public record ReviewDecision(
        @NotNull ScenarioId scenario,
        long expectedVersion,
        @NotNull(message = "{library.problem.decision}") Decision decision,

        @Longest(4_000) String reason) {
    public ReviewDecision {
        reason = Text.clean(reason);
    }
}
