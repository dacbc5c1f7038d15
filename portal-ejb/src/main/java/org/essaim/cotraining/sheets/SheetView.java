package org.essaim.cotraining.sheets;

import java.util.List;

/**
 * A sheet with its lines, for who keeps it.
 *
 * @param lines by name; of who has a place, as long as it is too early to fill it
 * @param fillable whether it is open and it is time to fill it
 * @param closable whether it is time to close it as well
 */
public record SheetView(
        SheetHead head, List<SheetLine> lines, List<SheetAmendment> amendments, boolean fillable, boolean closable) {

    public SheetView {
        lines = List.copyOf(lines);
        amendments = List.copyOf(amendments);
    }

    /** How many are this. */
    public long count(Presence state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public long getPresent() {
        return count(Presence.PRESENT);
    }

    public long getExpected() {
        return count(Presence.EXPECTED);
    }

    public long getAbsent() {
        return count(Presence.ABSENT);
    }

    public long getExcused() {
        return count(Presence.EXCUSED);
    }
}
