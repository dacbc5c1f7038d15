package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.regex.Pattern;
import org.essaim.library.content.Remark;
import org.essaim.web.words.Texts;

/** How people call the fields of the editor: « Phase 1, activité 3 : durée ». */
@Named("fieldNames")
@RequestScoped
public class FieldNames {

    private static final Pattern ACTIVITY = Pattern.compile("phases\\[(\\d{1,4})]\\.activities\\[(\\d{1,4})]\\.(\\w+)");
    private static final Pattern PHASE = Pattern.compile("phases\\[(\\d{1,4})](?:\\.(\\w+))?");

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("title", "editing.field.title"),
            Map.entry("summary", "editing.field.summary"),
            Map.entry("language", "editing.field.language"),
            Map.entry("disciplines", "editing.field.disciplines"),
            Map.entry("levels", "editing.field.levels"),
            Map.entry("flip", "editing.field.flip"),
            Map.entry("objectives", "editing.field.objectives"),
            Map.entry("skills", "editing.field.skills"),
            Map.entry("keywords", "editing.field.keywords"),
            Map.entry("preparationMinutes", "editing.field.preparation"),
            Map.entry("licence", "editing.field.licence"),
            Map.entry("equipment", "editing.field.equipment"),
            Map.entry("homeEquipment", "editing.field.homeEquipment"),
            Map.entry("homeFallback", "editing.field.homeFallback"),
            Map.entry("supportForStruggling", "editing.field.struggling"),
            Map.entry("challengeForAdvanced", "editing.field.advanced"),
            Map.entry("familyInformation", "editing.field.families"),
            Map.entry("phases", "editing.plan.title"),
            Map.entry("phase", "editing.plan.phase"),
            Map.entry("activity", "editing.plan.activity"),
            Map.entry("instructions", "editing.field.instructions"),
            Map.entry("minutes", "editing.field.minutes"),
            Map.entry("help", "editing.field.help"),
            Map.entry("feedback", "editing.field.feedback"),
            Map.entry("tools", "editing.field.tools"),
            Map.entry("resources", "editing.resources.title"),
            Map.entry("search", "editing.resources.search"),
            Map.entry("colleague", "editing.authors.title"),
            Map.entry("rights", "editing.send.title"));

    @Inject
    private Texts texts;

    /** Name of the field at a path such as {@code phases[0].activities[2].minutes}. */
    public String of(String path) {
        var activity = ACTIVITY.matcher(path);
        if (activity.matches()) {
            return texts.of(
                    "editing.path.activity",
                    human(activity.group(1)),
                    human(activity.group(2)),
                    name(activity.group(3)));
        }
        var phase = PHASE.matcher(path);
        if (phase.matches()) {
            return texts.of("editing.path.phase", human(phase.group(1)), name(phase.group(2)));
        }
        return name(path.replaceFirst("\\..*", ""));
    }

    /** Name of a part of a scenario, as {@code Difference.part} has it. */
    public String name(String part) {
        return texts.of(part == null ? "editing.field.title" : KEYS.getOrDefault(part, "editing.field.other"));
    }

    /** A piece of advice as a sentence. */
    public String text(Remark remark) {
        return Texts.text(
                texts.locale(),
                "library.Advice." + remark.advice().name(),
                remark.arguments().toArray());
    }

    private static String human(String number) {
        return Integer.toString(Integer.parseInt(number) + 1);
    }
}
