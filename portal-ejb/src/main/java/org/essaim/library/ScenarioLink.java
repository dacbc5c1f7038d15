package org.essaim.library;

import org.essaim.library.content.ScenarioId;
import org.essaim.shared.markdown.Markdown;

/** A scenario that another one names. */
public record ScenarioLink(ScenarioId id, String title) {

    public ScenarioLink {
        title = Markdown.line(title);
    }

    public String path() {
        return id.path(title);
    }
}
