package org.essaim.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.library.VersionState;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.Interaction;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.VersionContent;

/** One scenario of the demo, read from its file. */
record DemoScenario(JsonObject file) {

    String author() {
        return file.getString("author");
    }

    List<String> coAuthors() {
        return texts(file, "coAuthors");
    }

    VersionState state() {
        return VersionState.valueOf(file.getString("state"));
    }

    String reason() {
        return file.getString("reason", "");
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(file.getString("publishedOn", null)).map(LocalDate::parse);
    }

    /** The content, with resources found by their slugs. */
    VersionContent content(Map<String, ResourceId> resources) {
        return new VersionContent(
                text("title"),
                text("summary"),
                text("language"),
                texts(file, "disciplines"),
                texts(file, "levels"),
                FlipType.valueOf(text("flip")),
                texts(file, "objectives"),
                texts(file, "skills"),
                texts(file, "keywords"),
                file.getInt("preparationMinutes", 0),
                text("licence"),
                text("equipment"),
                text("homeEquipment"),
                text("homeFallback"),
                text("supportForStruggling"),
                text("challengeForAdvanced"),
                text("familyInformation"),
                file.getJsonArray("phases").getValuesAs(JsonObject.class).stream()
                        .map(phase -> phase(phase, resources))
                        .toList());
    }

    private static Phase phase(JsonObject phase, Map<String, ResourceId> resources) {
        return new Phase(
                "",
                PhaseMoment.valueOf(phase.getString("when")),
                phase.getString("title"),
                phase.getJsonArray("activities").getValuesAs(JsonObject.class).stream()
                        .map(activity -> activity(activity, resources))
                        .toList());
    }

    private static Activity activity(JsonObject activity, Map<String, ResourceId> resources) {
        return new Activity(
                "",
                activity.getString("title"),
                activity.getString("instructions"),
                activity.getInt("minutes"),
                Place.valueOf(activity.getString("place")),
                activity.getBoolean("synchronous"),
                Grouping.valueOf(activity.getString("grouping")),
                Bloom.valueOf(activity.getString("bloom")),
                Interaction.valueOf(activity.getString("interaction")),
                activity.getString("help", ""),
                activity.getString("feedback", ""),
                texts(activity, "tools"),
                texts(activity, "resources").stream().map(resources::get).toList());
    }

    private String text(String name) {
        return file.getString(name, "");
    }

    static List<String> texts(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }
}
