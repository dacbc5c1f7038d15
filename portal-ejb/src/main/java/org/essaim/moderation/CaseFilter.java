package org.essaim.moderation;

import java.util.Set;

/**
 * Which cases; what is empty means all.
 *
 * @param text words of the title
 * @param causes of at least one report
 */
public record CaseFilter(String text, Set<CaseState> states, Set<String> kinds, Set<Cause> causes) {

    public CaseFilter {
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
        causes = Set.copyOf(causes);
    }
}
