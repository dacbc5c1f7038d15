package org.essaim.web.library.flip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** The facts of a flip profile in words and numbers, one row a phase. */
@Named
@ApplicationScoped
public class FlipTable {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Show show;

    /**
     * One phase.
     *
     * @param distance minutes
     * @param inClass minutes
     * @param tasks minutes by Bloom level, in words
     * @param groupings minutes by grouping, in words
     */
    public record Row(PhaseMoment moment, int distance, int inClass, String tasks, String groupings) {
        public int minutes() {
            return distance + inClass;
        }
    }

    /** All phases, also those without minutes. */
    public List<Row> rows(FlipProfile profile) {
        return profile == null
                ? List.of()
                : Arrays.stream(PhaseMoment.values())
                        .map(moment -> row(profile, moment))
                        .toList();
    }

    /** What a cell stands for, in words. */
    public String unit(FlipProfile profile) {
        return profile == null ? "" : show.minutes(FlipPicture.unit(profile));
    }

    public List<Bloom> getLevels() {
        return List.of(Bloom.values());
    }

    private Row row(FlipProfile profile, PhaseMoment moment) {
        var groupings = new EnumMap<Grouping, Integer>(Grouping.class);
        profile.of(moment).forEach(slice -> groupings.merge(slice.grouping(), slice.minutes(), Integer::sum));
        return new Row(
                moment,
                profile.at(moment, Place.DISTANCE),
                profile.at(moment, Place.CLASS),
                words(profile.byBloom(moment)),
                words(groupings));
    }

    private String words(Map<? extends Enum<?>, Integer> minutes) {
        return minutes.isEmpty()
                ? text("flip.table.nothing")
                : minutes.entrySet().stream()
                        .map(entry -> name(entry.getKey()) + "\u00a0" + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private String name(Enum<?> value) {
        return text("flip." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    private String text(String key) {
        Locale locale = viewer.current().locale();
        return Texts.text(locale, key);
    }
}
