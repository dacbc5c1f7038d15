package org.essaim.moderation;

import java.time.Instant;
import java.util.Set;

/**
 * A case in the list.
 *
 * @param kind of the thing
 * @param reports how many there are
 * @param reported whether one of them is the viewer's, who therefore does not decide
 */
public record CaseLine(
        CaseId id,
        String kind,
        String title,
        CaseState state,
        Instant openedAt,
        int reports,
        Set<Cause> causes,
        boolean reported) {}
