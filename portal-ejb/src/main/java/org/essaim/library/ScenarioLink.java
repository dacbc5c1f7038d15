package org.essaim.library;

import org.essaim.library.content.ScenarioId;

/** A scenario that another one names. */
public record ScenarioLink(ScenarioId id, String title) {
    public String path() {
        return id.path(title);
    }
}
