package org.essaim.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * That moderators took away what is the viewer's own.
 *
 * @param reference of the decision, with its reason, for its author
 * @param state whether an appeal waits, or has ended
 */
public record OwnRemoval(UUID reference, Instant decidedAt, CaseState state) {

    public String path() {
        return "/decisions/" + reference;
    }
}
