package org.essaim.library.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What two contents say differently: metadata by field, activities by their keys. */
public final class ContentComparison {

    /** An activity where it stands. */
    private record Placed(PhaseMoment moment, int rank, Activity activity) {}

    private static final Map<String, Function<VersionContent, Object>> FIELDS = fields();

    private ContentComparison() {}

    /** Empty when both say the same. */
    public static List<Difference> between(VersionContent before, VersionContent after) {
        var differences = new ArrayList<Difference>();
        FIELDS.forEach((name, field) -> {
            if (!Objects.equals(field.apply(before), field.apply(after))) {
                differences.add(new Difference(name, "", text(field.apply(before)), text(field.apply(after))));
            }
        });
        comparePhases(before, after, differences);
        compareActivities(placed(before), placed(after), differences);
        return differences;
    }

    private static Map<String, Function<VersionContent, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<VersionContent, Object>>();
        fields.put("title", VersionContent::title);
        fields.put("summary", VersionContent::summary);
        fields.put("language", VersionContent::language);
        fields.put("disciplines", VersionContent::disciplines);
        fields.put("levels", VersionContent::levels);
        fields.put("flip", VersionContent::flip);
        fields.put("objectives", VersionContent::objectives);
        fields.put("skills", VersionContent::skills);
        fields.put("keywords", VersionContent::keywords);
        fields.put("preparationMinutes", VersionContent::preparationMinutes);
        fields.put("licence", VersionContent::licence);
        fields.put("equipment", VersionContent::equipment);
        fields.put("homeEquipment", VersionContent::homeEquipment);
        fields.put("homeFallback", VersionContent::homeFallback);
        fields.put("supportForStruggling", VersionContent::supportForStruggling);
        fields.put("challengeForAdvanced", VersionContent::challengeForAdvanced);
        fields.put("familyInformation", VersionContent::familyInformation);
        return fields;
    }

    private static void comparePhases(VersionContent before, VersionContent after, List<Difference> differences) {
        Function<VersionContent, List<String>> outline = content -> content.phases().stream()
                .map(phase -> phase.moment() + " " + phase.title())
                .toList();
        if (!outline.apply(before).equals(outline.apply(after))) {
            differences.add(new Difference("phases", "", text(outline.apply(before)), text(outline.apply(after))));
        }
    }

    private static void compareActivities(
            Map<String, Placed> before, Map<String, Placed> after, List<Difference> differences) {
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (var key : keys) {
            var old = before.get(key);
            var young = after.get(key);
            if (!Objects.equals(old, young)) {
                var label = (young == null ? old : young).activity().title();
                differences.add(new Difference("activity", label, text(old), text(young)));
            }
        }
    }

    private static Map<String, Placed> placed(VersionContent content) {
        var placed = new LinkedHashMap<String, Placed>();
        for (var phase : content.phases()) {
            var rank = 0;
            for (var activity : phase.activities()) {
                placed.put(activity.key(), new Placed(phase.moment(), ++rank, activity));
            }
        }
        return placed;
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return String.join("\n", list.stream().map(String::valueOf).toList());
        }
        return value.toString();
    }

    private static String text(Placed placed) {
        if (placed == null) {
            return "";
        }
        var activity = placed.activity();
        return String.join(
                        "\n",
                        activity.title(),
                        activity.minutes() + " min",
                        activity.instructions(),
                        activity.help(),
                        activity.feedback())
                .strip();
    }
}
