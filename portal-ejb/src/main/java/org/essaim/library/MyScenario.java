package org.essaim.library;

import java.time.Instant;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.markdown.Markdown;

/**
 * One of the viewer's scenarios.
 *
 * @param title of the newest version; empty when the draft has none yet
 * @param language code of the one that it is written in
 * @param open state of the version that is on its way, or null
 * @param openNumber its number, or 0
 * @param current state of what readers see: PUBLISHED, WITHDRAWN, or null when nothing was published
 * @param currentNumber its number, or 0
 * @param changedAt when anything of it changed last
 * @param publishedAt of the current version, or null
 * @param mayGoOn whether the viewer wrote the newest version too, and may begin the next one from it
 */
public record MyScenario(
        ScenarioId id,
        String title,
        String language,
        VersionState open,
        int openNumber,
        VersionState current,
        int currentNumber,
        Instant changedAt,
        Instant publishedAt,
        boolean mayGoOn) {

    public MyScenario {
        title = Markdown.line(title);
    }

    public String path() {
        return id.path(title);
    }
}
