package org.essaim.library.imports;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.MemberName;

/**
 * How far an import is.
 *
 * @param received lines with something on them, known when all has arrived
 * @param imported lines that became a new resource
 * @param updated lines that changed a known one
 * @param failed lines that could not be used
 * @param errors at most 1 000, in the order of lines; a remark that is no error (an unknown field) is among them
 * @param waiting whether it waits for another import to end
 * @param message why it failed, else empty
 * @param finishedAt null while it runs
 */
public record ImportProgress(
        ImportId id,
        ImportState state,
        int received,
        int imported,
        int updated,
        int failed,
        List<LineError> errors,
        boolean waiting,
        String message,
        MemberName startedBy,
        Instant startedAt,
        Instant finishedAt) {

    /**
     * What was wrong with one line.
     *
     * @param line counted from 1
     * @param message in French
     */
    public record LineError(int line, String message) {}

    /** Lines that are behind us. */
    public int done() {
        return imported + updated + failed;
    }

    /** 0 to 100. */
    public int percent() {
        return received == 0 ? (state.isOver() ? 100 : 0) : (int) (done() * 100L / received);
    }
}
