package org.essaim.library.resources;

import java.util.Set;

/** Which published resources to list: any of the values inside one set, all sets together; an empty set means all. */
public record ResourceFilter(Set<ResourceKind> kinds, Set<String> disciplines, Set<String> levels) {

    public static final ResourceFilter ALL = new ResourceFilter(Set.of(), Set.of(), Set.of());

    public ResourceFilter {
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        disciplines = disciplines == null ? Set.of() : Set.copyOf(disciplines);
        levels = levels == null ? Set.of() : Set.copyOf(levels);
    }
}
