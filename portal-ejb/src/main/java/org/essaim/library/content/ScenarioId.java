package org.essaim.library.content;

import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.Target;

/** Identity of a scenario, the number in its public address. */
public record ScenarioId(long value) implements Target {

    public static final String KIND = "scenario";

    public ScenarioId {
        if (value <= 0) {
            throw new IllegalArgumentException("a scenario id is positive: " + value);
        }
    }

    /** Path of the public page, such as {@code /scenarios/42-l-energie}. */
    public String path(String title) {
        var slug = Slug.of(title);
        return "/scenarios/" + value + (slug.isEmpty() ? "" : "-" + slug);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
