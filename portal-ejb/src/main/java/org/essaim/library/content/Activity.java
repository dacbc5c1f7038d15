package org.essaim.library.content;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Longest;

/**
 * One thing that pupils do.
 *
 * @param key identifies an activity within its version, also when it moves; assigned at saving when empty
 * @param instructions Markdown, for a colleague
 * @param minutes of a pupil's time; 0 while a draft does not say
 * @param synchronous whether all do it at the same time
 * @param help guidance, and how to ask for help
 * @param feedback what pupils get back before class; empty for none
 * @param tools names
 * @param resources what is used
 */
public record Activity(
        String key,
        @Longest(VersionContent.LINE) String title,
        @Longest(VersionContent.LONG_TEXT) String instructions,
        @Between(most = 1_440) int minutes,
        Place place,
        boolean synchronous,
        Grouping grouping,
        Bloom bloom,
        Interaction interaction,
        @Longest(VersionContent.PARAGRAPH) String help,
        @Longest(VersionContent.PARAGRAPH) String feedback,

        @Size(max = VersionContent.MOST_ENTRIES, message = "{problem.tooMany}")
        List<@Longest(VersionContent.ENTRY) String> tools,

        @Size(max = VersionContent.MOST_ENTRIES, message = "{problem.tooMany}")
        List<ResourceId> resources) {

    public Activity {
        key = Words.of(key);
        title = Markdown.line(Words.of(title));
        instructions = Words.of(instructions);
        place = place == null ? Place.CLASS : place;
        grouping = grouping == null ? Grouping.ALONE : grouping;
        bloom = bloom == null ? Bloom.UNDERSTAND : bloom;
        interaction = interaction == null ? Interaction.PRACTICE : interaction;
        help = Words.of(help);
        feedback = Words.of(feedback);
        tools = Words.list(tools);
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** A new activity of a phase: at a distance before and after class, in class during it. */
    public static Activity blank(PhaseMoment moment) {
        var inClass = moment == PhaseMoment.DURING;
        return new Activity(
                Words.newKey(),
                "",
                "",
                0,
                inClass ? Place.CLASS : Place.DISTANCE,
                inClass,
                inClass ? Grouping.GROUP : Grouping.ALONE,
                Bloom.UNDERSTAND,
                Interaction.PRACTICE,
                "",
                "",
                List.of(),
                List.of());
    }

    public boolean atDistance() {
        return place == Place.DISTANCE;
    }

    Activity withKey(String other) {
        return new Activity(
                other,
                title,
                instructions,
                minutes,
                place,
                synchronous,
                grouping,
                bloom,
                interaction,
                help,
                feedback,
                tools,
                resources);
    }
}
