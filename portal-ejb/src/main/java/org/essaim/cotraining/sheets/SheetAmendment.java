package org.essaim.cotraining.sheets;

import java.time.Instant;

/**
 * What was corrected after a sheet was closed.
 *
 * @param name of the person; empty once forgotten
 * @param by name of who did it; empty once forgotten
 * @param reason empty once forgotten
 */
public record SheetAmendment(
        long number,
        String name,
        String by,
        Instant doneAt,
        String reason,
        Presence fromState,
        int fromLate,
        int fromEarly,
        Presence toState,
        int toLate,
        int toEarly) {}
