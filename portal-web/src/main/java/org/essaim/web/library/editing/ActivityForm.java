package org.essaim.web.library.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.Interaction;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.content.ResourceId;
import org.essaim.web.forms.Row;
import org.essaim.web.forms.Typed;

/**
 * An activity as it is typed.
 *
 * @param minutes what stands in the field, a number or not
 * @param tools separated by commas
 */
public record ActivityForm(
        String key,
        String title,
        String instructions,
        String minutes,
        Place place,
        boolean synchronous,
        Grouping grouping,
        Bloom bloom,
        Interaction interaction,
        String help,
        String feedback,
        String tools,
        List<ResourceId> resources)
        implements Row {

    public ActivityForm {
        place = place == null ? Place.CLASS : place;
        grouping = grouping == null ? Grouping.ALONE : grouping;
        bloom = bloom == null ? Bloom.UNDERSTAND : bloom;
        interaction = interaction == null ? Interaction.PRACTICE : interaction;
        resources = List.copyOf(resources);
    }

    static ActivityForm of(Activity activity) {
        return new ActivityForm(
                activity.key(),
                activity.title(),
                activity.instructions(),
                Typed.number(activity.minutes()),
                activity.place(),
                activity.synchronous(),
                activity.grouping(),
                activity.bloom(),
                activity.interaction(),
                activity.help(),
                activity.feedback(),
                String.join(", ", activity.tools()),
                activity.resources());
    }

    static ActivityForm blank(PhaseMoment moment) {
        return of(Activity.blank(moment));
    }

    Activity content() {
        return new Activity(
                key,
                title,
                instructions,
                length(),
                place,
                synchronous,
                grouping,
                bloom,
                interaction,
                help,
                feedback,
                Typed.entries(tools, ","),
                resources);
    }

    ActivityForm withKey(String other) {
        return new ActivityForm(
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

    ActivityForm with(ResourceId resource) {
        return withResources(Stream.concat(resources.stream(), Stream.of(resource))
                .distinct()
                .toList());
    }

    ActivityForm without(ResourceId resource) {
        return withResources(
                resources.stream().filter(each -> !each.equals(resource)).collect(Collectors.toList()));
    }

    private ActivityForm withResources(List<ResourceId> others) {
        return new ActivityForm(
                key,
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
                new ArrayList<>(others));
    }

    /** Minutes as a number, 0 while there is none. */
    public int length() {
        return Math.max(0, Typed.number(minutes));
    }

    /** Whether nothing was written yet, so that the form is shown open. */
    public boolean isBlank() {
        return title.isBlank() && instructions.isBlank() && minutes.isBlank();
    }
}
