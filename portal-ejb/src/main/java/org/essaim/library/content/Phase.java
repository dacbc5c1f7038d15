package org.essaim.library.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Longest;

/**
 * A part of a scenario before, during or after class.
 *
 * @param key identifies a phase within its version, also when it moves; assigned at saving when empty
 */
public record Phase(
        String key,
        PhaseMoment moment,
        @Longest(VersionContent.LINE) String title,

        @Size(max = VersionContent.MOST_ENTRIES, message = "{problem.tooMany}")
        List<@Valid Activity> activities) {

    public Phase {
        key = Words.of(key);
        moment = moment == null ? PhaseMoment.DURING : moment;
        title = Markdown.line(Words.of(title));
        activities = activities == null ? List.of() : List.copyOf(activities);
    }

    /** A new phase with nothing in it. */
    public static Phase blank(PhaseMoment moment) {
        return new Phase(Words.newKey(), moment, "", List.of());
    }

    /** Minutes of all activities. */
    public int minutes() {
        return activities.stream().mapToInt(Activity::minutes).sum();
    }
}
