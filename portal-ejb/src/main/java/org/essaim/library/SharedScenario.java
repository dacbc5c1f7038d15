package org.essaim.library;

import java.time.Instant;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.markdown.Markdown;

/**
 * A published scenario of a member of a network, in a short list.
 *
 * @param summary words without signs
 * @param language code of the one that it is written in
 */
public record SharedScenario(ScenarioId id, String title, String summary, String language, Instant publishedAt) {

    public SharedScenario {
        title = Markdown.line(title);
        summary = Markdown.words(summary);
    }

    public String path() {
        return id.path(title);
    }
}
