package org.essaim.library.resources;

import java.util.Set;

/**
 * Which of the viewer's own resources to list; what is empty means all.
 *
 * @param text words of the title, whatever their case and accents
 */
public record OwnFilter(String text, Set<ResourceState> states) {

    public OwnFilter {
        text = text == null ? "" : text;
        states = states == null ? Set.of() : Set.copyOf(states);
    }
}
