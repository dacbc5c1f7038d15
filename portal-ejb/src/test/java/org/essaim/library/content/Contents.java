package org.essaim.library.content;

import java.util.ArrayList;
import java.util.List;

/** Contents for tests: {@code aScenario().with(BEFORE, atHome(10)).build()} lacks nothing but what a test takes away. */
public final class Contents {

    private List<String> levels = List.of("4E");
    private String homeEquipment = "";
    private String homeFallback = "";
    private String struggling = "Un tutorat";
    private String advanced = "Un défi";
    private String families = "";
    private final List<Phase> phases = new ArrayList<>();

    private Contents() {}

    public static Contents aScenario() {
        return new Contents();
    }

    public Contents forLevels(String... codes) {
        levels = List.of(codes);
        return this;
    }

    public Contents needingAtHome(String equipment, String fallback) {
        homeEquipment = equipment;
        homeFallback = fallback;
        return this;
    }

    public Contents supporting(String forStruggling, String forAdvanced) {
        struggling = forStruggling;
        advanced = forAdvanced;
        return this;
    }

    public Contents tellingFamilies(String text) {
        families = text;
        return this;
    }

    public Contents with(PhaseMoment moment, Activity... activities) {
        phases.add(new Phase("p" + phases.size(), moment, moment.name(), List.of(activities)));
        return this;
    }

    public VersionContent build() {
        return new VersionContent(
                "Pythagore",
                "Résumé",
                "fr",
                List.of("MATHS"),
                levels,
                FlipType.ACTOR,
                List.of("Chercher"),
                List.of(),
                List.of(),
                30,
                "CC-BY-SA-4.0",
                "",
                homeEquipment,
                homeFallback,
                struggling,
                advanced,
                families,
                phases);
    }

    /** Guided work alone at home with feedback. */
    public static Activity atHome(int minutes) {
        return activity("Maison", minutes, Place.DISTANCE, Grouping.ALONE, Bloom.UNDERSTAND, Interaction.PRACTICE);
    }

    /** Group work that is discussed. */
    public static Activity inClass(int minutes) {
        return activity("Classe", minutes, Place.CLASS, Grouping.GROUP, Bloom.ANALYSE, Interaction.PEER_EXCHANGE);
    }

    public static Activity activity(
            String title, int minutes, Place place, Grouping grouping, Bloom bloom, Interaction interaction) {
        return new Activity(
                title,
                title,
                "",
                minutes,
                place,
                place == Place.CLASS,
                grouping,
                bloom,
                interaction,
                "Demander le jeudi midi",
                "Une ligne la veille",
                List.of(),
                List.of());
    }

    public static Activity without(Activity of, String help, String feedback) {
        return new Activity(
                of.key(),
                of.title(),
                of.instructions(),
                of.minutes(),
                of.place(),
                of.synchronous(),
                of.grouping(),
                of.bloom(),
                of.interaction(),
                help,
                feedback,
                of.tools(),
                of.resources());
    }
}
