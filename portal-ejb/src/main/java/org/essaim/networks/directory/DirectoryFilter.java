package org.essaim.networks.directory;

import java.util.Set;

/**
 * Which members to list; what is empty means all.
 *
 * @param text words of the name, whatever their case and accents
 * @param disciplines codes, of those who show theirs
 * @param levels codes, of those who show theirs
 */
public record DirectoryFilter(String text, Set<String> disciplines, Set<String> levels) {

    public DirectoryFilter {
        disciplines = Set.copyOf(disciplines);
        levels = Set.copyOf(levels);
    }
}
