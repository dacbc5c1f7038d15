package org.essaim.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * The file that a member asked for.
 *
 * @param done pieces of {@code total}
 * @param size in bytes, once it is ready
 * @param until when it can be fetched, once it is ready
 */
public record ExportView(
        ExportState state, int done, int total, Instant askedAt, Optional<Long> size, Optional<Instant> until) {

    /** Whether it is being made, or will be. */
    public boolean isGoingOn() {
        return state == ExportState.QUEUED || state == ExportState.RUNNING;
    }
}
