package org.essaim.library.resources;

import java.util.Set;

/**
 * Which published resources to list: any of the values inside one set, all sets together; what is empty means all.
 *
 * @param text words of the title, whatever their case and accents
 */
public record ResourceFilter(String text, Set<ResourceKind> kinds, Set<String> disciplines, Set<String> levels) {

    public static final ResourceFilter ALL = new ResourceFilter("", Set.of(), Set.of(), Set.of());

    public ResourceFilter {
        text = text == null ? "" : text;
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        disciplines = disciplines == null ? Set.of() : Set.copyOf(disciplines);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
    }
}
