package org.essaim.cotraining.sheets;

import java.time.Instant;
import org.essaim.shared.viewer.MemberId;

/**
 * One person on a sheet, as it stands.
 *
 * @param id 0 for who has a place, on a sheet that was not opened
 * @param member null once they were erased or forgotten
 * @param name empty then
 * @param late minutes after the beginning at which they came
 * @param early minutes before the end at which they left
 * @param way how it was said; null while they are expected
 * @param markedAt when; null while they are expected
 * @param amended whether it was corrected after the sheet was closed
 */
public record SheetLine(
        long id,
        MemberId member,
        String name,
        LineOrigin joined,
        Presence state,
        int late,
        int early,
        Marking way,
        Instant markedAt,
        boolean amended) {

    public boolean isPresent() {
        return state == Presence.PRESENT;
    }

    public boolean isExpected() {
        return state == Presence.EXPECTED;
    }

    public boolean isForgotten() {
        return name.isEmpty();
    }
}
