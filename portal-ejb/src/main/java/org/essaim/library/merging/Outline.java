package org.essaim.library.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Phase;
import org.essaim.library.content.VersionContent;

/**
 * Where phases and activities stand.
 *
 * @param phases keys of the activities of each phase, by the phase's key
 */
record Outline(Map<String, List<String>> phases) {

    Outline {
        var copy = new LinkedHashMap<String, List<String>>();
        phases.forEach((phase, activities) -> copy.put(phase, List.copyOf(activities)));
        phases = copy;
    }

    static Outline of(VersionContent content) {
        return new Outline(content.phases().stream()
                .collect(Collectors.toMap(
                        Phase::key,
                        phase -> phase.activities().stream().map(Activity::key).toList(),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    List<String> keys() {
        return List.copyOf(phases.keySet());
    }

    List<String> activities(String phase) {
        return phases.getOrDefault(phase, List.of());
    }

    Set<String> activities() {
        return phases.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The phase of an activity; null where there is no such activity. */
    String phaseOf(String activity) {
        return phases.entrySet().stream()
                .filter(entry -> entry.getValue().contains(activity))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    Outline with(String phase, String activity) {
        var copy = new LinkedHashMap<>(phases);
        var activities = new ArrayList<>(activities(phase));
        activities.add(activity);
        copy.put(phase, activities);
        return new Outline(copy);
    }

    Outline without(String activity) {
        var copy = new LinkedHashMap<String, List<String>>();
        phases.forEach((phase, activities) -> copy.put(
                phase,
                activities.stream().filter(each -> !each.equals(activity)).toList()));
        return new Outline(copy);
    }
}
