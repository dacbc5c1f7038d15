package org.essaim.library;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.essaim.library.content.FlipType;

/** Adds up what the catalogue's facets count. */
class FacetCounts {

    private final UnaryOperator<String> cycleOf;
    private final Map<String, Long> disciplines = new HashMap<>();
    private final Map<String, Long> cycles = new HashMap<>();
    private final Map<String, Long> levels = new HashMap<>();
    private final Map<FlipType, Long> flips = new EnumMap<>(FlipType.class);
    private final Map<String, Long> licences = new HashMap<>();
    private final Map<ClassTime, Long> classTimes = new EnumMap<>(ClassTime.class);

    FacetCounts(UnaryOperator<String> cycleOf) {
        this.cycleOf = cycleOf;
    }

    /**
     * @param facet {@code discipline}, {@code flip}, {@code licence}, {@code time}, or {@code levels}: scenarios that
     *     share a whole list of levels, which is then the value, with commas
     */
    void add(String facet, String value, long count) {
        switch (facet) {
            case "discipline" -> disciplines.merge(value, count, Long::sum);
            case "flip" -> flips.merge(FlipType.valueOf(value), count, Long::sum);
            case "licence" -> licences.merge(value, count, Long::sum);
            case "time" -> ClassTime.ofCode(value).ifPresent(time -> classTimes.merge(time, count, Long::sum));
            case "levels" -> addLevels(value, count);
            default -> throw new IllegalArgumentException(facet);
        }
    }

    private void addLevels(String list, long count) {
        var codes = list.isEmpty() ? List.<String>of() : List.of(list.split(","));
        codes.forEach(level -> levels.merge(level, count, Long::sum));
        codes.stream()
                .map(cycleOf)
                .filter(cycle -> !cycle.isEmpty())
                .distinct()
                .forEach(cycle -> cycles.merge(cycle, count, Long::sum));
    }

    CatalogueFacets facets() {
        return new CatalogueFacets(
                sorted(disciplines),
                sorted(cycles),
                sorted(levels),
                sorted(flips),
                sorted(licences),
                sorted(classTimes));
    }

    private static <K> Map<K, Long> sorted(Map<K, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed().thenComparing(entry -> entry.getKey()
                        .toString()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
