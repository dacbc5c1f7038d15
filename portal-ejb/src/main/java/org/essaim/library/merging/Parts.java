package org.essaim.library.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.VersionContent;

/** A content taken apart, and put together again. Phases and activities have keys of their own. */
record Parts(Outline outline, Map<Part, Object> values) {

    private static final Pattern PATH = Pattern.compile("(?:phases\\[(\\d+)]\\.)?(?:activities\\[(\\d+)]\\.)?(\\w+)");

    static Parts of(VersionContent content) {
        var values = new LinkedHashMap<Part, Object>();
        put(values, "", content, RecordParts.ofContent());
        for (var phase : content.phases()) {
            put(values, phase.key(), phase, RecordParts.ofPhase());
            phase.activities().forEach(each -> put(values, each.key(), each, RecordParts.ofActivity()));
        }
        return new Parts(Outline.of(content), values);
    }

    private static void put(Map<Part, Object> values, String holder, Record record, List<String> names) {
        names.forEach(name -> values.put(new Part(holder, name), RecordParts.value(record, name)));
    }

    VersionContent content() {
        return RecordParts.make(
                VersionContent.class, name -> name.equals("phases") ? phases() : values.get(Part.of(name)));
    }

    private List<Phase> phases() {
        return outline.keys().stream()
                .map(key -> RecordParts.make(Phase.class, name -> switch (name) {
                    case "key" -> key;
                    case "activities" -> activities(key);
                    default -> values.get(new Part(key, name));
                }))
                .toList();
    }

    private List<Activity> activities(String phase) {
        return outline.activities(phase).stream().map(this::activity).toList();
    }

    Activity activity(String key) {
        return RecordParts.make(Activity.class, name -> name.equals("key") ? key : values.get(new Part(key, name)));
    }

    /**
     * The parts that these fields of a form hold, such as {@code phases[0].activities[2].minutes}; empty when one of them
     * is no part, such as the list of phases.
     */
    static Optional<Set<Part>> at(VersionContent content, Set<String> fields) {
        var parts = fields.stream().map(field -> at(content, field)).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(Set.copyOf(parts.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private static Optional<Part> at(VersionContent content, String field) {
        var path = PATH.matcher(field);
        if (!path.matches() || path.group(1) == null && path.group(2) != null) {
            return Optional.empty();
        }
        var name = path.group(3);
        if (path.group(1) == null) {
            return Optional.of(Part.of(name))
                    .filter(part -> RecordParts.ofContent().contains(name));
        }
        var phase = content.phases().get(Integer.parseInt(path.group(1)));
        if (path.group(2) == null) {
            return Optional.of(new Part(phase.key(), name))
                    .filter(part -> RecordParts.ofPhase().contains(name));
        }
        var activity = phase.activities().get(Integer.parseInt(path.group(2)));
        return Optional.of(new Part(activity.key(), name))
                .filter(part -> RecordParts.ofActivity().contains(name));
    }

    /** What a new phase, activity or content says in this part. */
    static Object blank(Part part, boolean isPhase) {
        if (part.holder().isEmpty()) {
            return RecordParts.value(VersionContent.begin("", ""), part.name());
        }
        return isPhase
                ? RecordParts.value(Phase.blank(PhaseMoment.DURING), part.name())
                : RecordParts.value(Activity.blank(PhaseMoment.DURING), part.name());
    }
}
