package org.essaim.library.content;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a scenario flips the class: minutes of a pupil's time by phase × place × Bloom level × grouping. Always computed
 * from the content, never typed.
 *
 * @param slices one for each combination that has minutes, in the order of phases, places, levels, groupings
 */
public record FlipProfile(List<Slice> slices) {

    private static final Comparator<Slice> ORDER = Comparator.comparing(Slice::moment)
            .thenComparing(Slice::place)
            .thenComparing(Slice::bloom)
            .thenComparing(Slice::grouping);

    /** Minutes of one combination, at least 1. */
    public record Slice(PhaseMoment moment, Place place, Bloom bloom, Grouping grouping, int minutes) {}

    public FlipProfile {
        slices = slices == null ? List.of() : slices.stream().sorted(ORDER).toList();
    }

    /** The profile of a content, also of a draft that is half typed. */
    public static FlipProfile of(VersionContent content) {
        record Key(PhaseMoment moment, Place place, Bloom bloom, Grouping grouping) {}
        return new FlipProfile(content.phases().stream()
                .flatMap(phase -> phase.activities().stream()
                        .filter(each -> each.minutes() > 0)
                        .map(each -> Map.entry(
                                new Key(phase.moment(), each.place(), each.bloom(), each.grouping()), each.minutes())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(entry -> new Slice(
                        entry.getKey().moment(),
                        entry.getKey().place(),
                        entry.getKey().bloom(),
                        entry.getKey().grouping(),
                        entry.getValue()))
                .toList());
    }

    /** Minutes in all. */
    public int total() {
        return sum(slice -> true);
    }

    public int classMinutes() {
        return at(Place.CLASS);
    }

    public int distanceMinutes() {
        return at(Place.DISTANCE);
    }

    public int at(Place place) {
        return sum(slice -> slice.place() == place);
    }

    public int at(PhaseMoment moment) {
        return sum(slice -> slice.moment() == moment);
    }

    public int at(PhaseMoment moment, Place place) {
        return sum(slice -> slice.moment() == moment && slice.place() == place);
    }

    /** Minutes by Bloom level of one phase, the least demanding first; levels without minutes are left out. */
    public Map<Bloom, Integer> byBloom(PhaseMoment moment) {
        return slices.stream()
                .filter(slice -> slice.moment() == moment)
                .collect(Collectors.groupingBy(
                        Slice::bloom, () -> new EnumMap<>(Bloom.class), Collectors.summingInt(Slice::minutes)));
    }

    /** Minutes in class by grouping; groupings without minutes are left out. */
    public Map<Grouping, Integer> classByGrouping() {
        return slices.stream()
                .filter(slice -> slice.place() == Place.CLASS)
                .collect(Collectors.groupingBy(
                        Slice::grouping, () -> new EnumMap<>(Grouping.class), Collectors.summingInt(Slice::minutes)));
    }

    /** Minutes in class at the levels analyse, evaluate, create. */
    public int demandingClassMinutes() {
        return sum(slice -> slice.place() == Place.CLASS && slice.bloom().isDemanding());
    }

    /** Slices of one phase, those at a distance first. */
    public List<Slice> of(PhaseMoment moment) {
        return slices.stream().filter(slice -> slice.moment() == moment).toList();
    }

    private int sum(Predicate<Slice> which) {
        return slices.stream().filter(which).mapToInt(Slice::minutes).sum();
    }
}
