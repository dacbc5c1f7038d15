package org.essaim.library.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Longest;

/**
 * All that one version of a scenario says; a draft may leave anything empty.
 *
 * @param summary what pupils do at home, what class time becomes, what they produce
 * @param language BCP 47, {@code fr} when empty
 * @param disciplines codes of {@code TermKind.DISCIPLINE}
 * @param levels codes of {@code TermKind.LEVEL}
 * @param flip null while a draft does not say
 * @param skills codes of the CRCN
 * @param preparationMinutes of the teacher
 * @param licence code of {@code TermKind.LICENCE}; empty while a draft does not say
 * @param equipment needed in class
 * @param homeEquipment needed at home; empty while a draft does not say ({@link #needsNothingAtHome})
 * @param homeFallback for pupils who lack it
 */
public record VersionContent(
        @Longest(VersionContent.LINE) String title,
        @Longest(VersionContent.PARAGRAPH) String summary,
        @Longest(20) String language,
        List<String> disciplines,
        List<String> levels,
        FlipType flip,

        @Size(max = VersionContent.MOST_ENTRIES, message = "{problem.tooMany}")
        List<@Longest(VersionContent.ENTRY) String> objectives,

        List<String> skills,

        @Size(max = VersionContent.MOST_ENTRIES, message = "{problem.tooMany}")
        List<@Longest(VersionContent.ENTRY) String> keywords,

        @Between(most = 6_000) int preparationMinutes,
        String licence,
        @Longest(VersionContent.PARAGRAPH) String equipment,
        @Longest(VersionContent.PARAGRAPH) String homeEquipment,
        @Longest(VersionContent.PARAGRAPH) String homeFallback,
        @Longest(VersionContent.PARAGRAPH) String supportForStruggling,
        @Longest(VersionContent.PARAGRAPH) String challengeForAdvanced,
        @Longest(VersionContent.PARAGRAPH) String familyInformation,

        @Size(max = VersionContent.MOST_ENTRIES, message = "{problem.tooMany}")
        List<@Valid Phase> phases) {

    /** What authors write where nothing is needed, in the languages that most of them write in. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)((pas d[’']|aucun )(équipement|matériel)( (particulier|spécifique))?|pas de matériel( particulier)?"
                    + "|aucun|rien( de particulier)?|néant|none|nothing|no( special)? equipment)[ .!]*");

    static final int LINE = 200;
    static final int ENTRY = 400;
    static final int PARAGRAPH = 4_000;
    static final int LONG_TEXT = 20_000;
    static final int MOST_ENTRIES = 40;

    public VersionContent {
        title = Markdown.line(Words.of(title));
        summary = Words.of(summary);
        language = Words.of(language).isEmpty() ? "fr" : Words.of(language);
        disciplines = Words.list(disciplines);
        levels = Words.list(levels);
        objectives = Words.items(objectives);
        skills = Words.list(skills);
        keywords = Words.list(keywords);
        licence = Words.of(licence);
        equipment = Words.of(equipment);
        homeEquipment = Words.of(homeEquipment);
        homeFallback = Words.of(homeFallback);
        supportForStruggling = Words.of(supportForStruggling);
        challengeForAdvanced = Words.of(challengeForAdvanced);
        familyInformation = Words.of(familyInformation);
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    /** A fresh draft: a title and three empty phases. */
    public static VersionContent begin(String title, String language) {
        return new VersionContent(
                title,
                "",
                language,
                List.of(),
                List.of(),
                FlipType.ACTOR,
                List.of(),
                List.of(),
                List.of(),
                0,
                "CC-BY-SA-4.0",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(
                        Phase.blank(PhaseMoment.BEFORE),
                        Phase.blank(PhaseMoment.DURING),
                        Phase.blank(PhaseMoment.AFTER)));
    }

    /** Whether the author says that nothing is needed at home; who says nothing does not say that. */
    public boolean needsNothingAtHome() {
        return NOTHING.matcher(homeEquipment).matches();
    }

    /** All activities, phase after phase. */
    public List<Activity> activities() {
        return phases.stream().flatMap(phase -> phase.activities().stream()).toList();
    }

    /** Resources of all activities. */
    public Set<ResourceId> resources() {
        return activities().stream()
                .flatMap(activity -> activity.resources().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with other phases. */
    public VersionContent withPhases(List<Phase> others) {
        return new VersionContent(
                title,
                summary,
                language,
                disciplines,
                levels,
                flip,
                objectives,
                skills,
                keywords,
                preparationMinutes,
                licence,
                equipment,
                homeEquipment,
                homeFallback,
                supportForStruggling,
                challengeForAdvanced,
                familyInformation,
                others);
    }

    /** The same, where each phase and activity has a key of its own. */
    public VersionContent withKeys() {
        var seen = new HashSet<String>();
        UnaryOperator<String> own = key -> {
            var mine = key.isEmpty() || !seen.add(key) ? Words.newKey() : key;
            seen.add(mine);
            return mine;
        };
        return withPhases(phases.stream()
                .map(phase -> new Phase(
                        own.apply(phase.key()),
                        phase.moment(),
                        phase.title(),
                        phase.activities().stream()
                                .map(activity -> activity.withKey(own.apply(activity.key())))
                                .toList()))
                .toList());
    }
}
