package org.essaim.library;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.library.merging.DraftBase;

/**
 * Keep what an author has typed on a page.
 *
 * @param base what the page was filled from
 * @param content what is typed
 * @param unread fields, such as {@code phases[0].activities[2].minutes}, where something stands that the content cannot
 *     say; their parts stay as they are saved
 */
public record KeepDraft(
        @NotNull ScenarioId scenario,
        @NotNull DraftBase base,
        @NotNull VersionContent content,
        @NotNull Set<String> unread) {

    public KeepDraft {
        unread = unread == null ? null : Set.copyOf(unread);
    }
}
