package org.essaim.library.content;

import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.Target;

/** Identity of a resource, the number in its public address. */
public record ResourceId(long value) implements Target {

    public static final String KIND = "resource";

    public ResourceId {
        if (value <= 0) {
            throw new IllegalArgumentException("a resource id is positive: " + value);
        }
    }

    /** Path of the public page, such as {@code /ressources/42-trois-carres}. */
    public String path(String title) {
        var slug = Slug.of(title);
        return "/ressources/" + value + (slug.isEmpty() ? "" : "-" + slug);
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
