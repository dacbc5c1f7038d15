package org.essaim.library.imports;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.text.Text;

/**
 * How far an import is.
 *
 * @param fileName for people; empty when it came without one
 * @param rehearsal whether nothing is kept: the counts say what would happen
 * @param received lines with something on them, known when all has arrived
 * @param imported lines that became a new resource
 * @param updated lines that changed a known one
 * @param failed lines that could not be used
 * @param errors at most 1 000, in the order of lines; a remark that is no error (an unknown field) is among them
 * @param waiting whether it waits for another import to end
 * @param messageKey text that says why it failed, else empty
 * @param startedBy null when the member has left
 * @param finishedAt null while it runs
 */
public record ImportProgress(
        ImportId id,
        ImportState state,
        String fileName,
        boolean rehearsal,
        int received,
        int imported,
        int updated,
        int failed,
        List<LineError> errors,
        boolean waiting,
        String messageKey,
        MemberName startedBy,
        Instant startedAt,
        Instant finishedAt) {

    /**
     * What was wrong with one line.
     *
     * @param line counted from 1
     * @param messageKey text of the interface, such as {@code library.problem.import.noTitle}
     * @param arguments for its placeholders; of what stands in a file, however long and whatever it is, the beginning
     *     as it may be kept and shown
     */
    public record LineError(int line, String messageKey, List<String> arguments) {

        private static final int LONGEST_ARGUMENT = 100;

        public LineError {
            arguments = arguments == null
                    ? List.of()
                    : arguments.stream().map(LineError::beginning).toList();
        }

        private static String beginning(String argument) {
            return Text.line(Text.cut(Text.line(argument), LONGEST_ARGUMENT));
        }
    }

    /** Lines that are behind us. */
    public int done() {
        return imported + updated + failed;
    }

    /** 0 to 100. */
    public int percent() {
        return received == 0 ? (state.isOver() ? 100 : 0) : (int) (done() * 100L / received);
    }
}
