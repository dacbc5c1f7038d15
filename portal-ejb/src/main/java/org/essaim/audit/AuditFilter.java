package org.essaim.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries; what is empty means all.
 *
 * @param text words of the reason
 * @param actor words of a name, or a member's number
 * @param actions keys
 * @param thing number of what it was done to
 * @param from the first moment
 * @param until the moment behind the last
 */
public record AuditFilter(
        String text,
        String actor,
        Set<String> actions,
        Set<String> kinds,
        Optional<Long> thing,
        Optional<Instant> from,
        Optional<Instant> until) {

    public AuditFilter {
        actions = Set.copyOf(actions);
        kinds = Set.copyOf(kinds);
    }
}
