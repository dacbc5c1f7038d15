package org.essaim.library;

import jakarta.validation.constraints.NotNull;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;

/**
 * Save the open draft as it stands.
 *
 * @param expectedVersion the row version that the page was filled from
 */
public record SaveDraft(
        @NotNull ScenarioId scenario,
        long expectedVersion,
        @NotNull VersionContent content) {}
