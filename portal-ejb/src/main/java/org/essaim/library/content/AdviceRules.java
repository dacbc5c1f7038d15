package org.essaim.library.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When each {@link Advice} is given.
 *
 * <p>Home limits, in minutes for the work that one class asks for at home. Primary school: written homework is not given
 * (circulaires of 29 December 1956 and n° 94-226 of 6 September 1994), so only a short look, a lesson or a reading.
 * There is no official number for secondary school; these are the association's, prudent for a pupil who has several
 * teachers: documented in decision 0005.
 */
final class AdviceRules {

    /** What a rule found: arguments of the advice, or nothing to say. */
    record Finding(Optional<List<Object>> arguments) {
        static Finding none() {
            return new Finding(Optional.empty());
        }

        static Finding of(Object... arguments) {
            return new Finding(Optional.of(List.of(arguments)));
        }

        static Finding when(boolean found) {
            return found ? of() : none();
        }

        Stream<List<Object>> stream() {
            return arguments.stream();
        }
    }

    static final int NO_LIMIT_KNOWN = 60;

    private static final Set<String> PRIMARY = Set.of("PS", "MS", "GS", "CP", "CE1", "CE2", "CM1", "CM2");
    private static final Map<String, Integer> HOME_LIMITS = Map.ofEntries(
            Map.entry("PS", 10),
            Map.entry("MS", 10),
            Map.entry("GS", 10),
            Map.entry("CP", 15),
            Map.entry("CE1", 15),
            Map.entry("CE2", 15),
            Map.entry("CM1", 20),
            Map.entry("CM2", 20),
            Map.entry("6E", 20),
            Map.entry("5E", 30),
            Map.entry("4E", 30),
            Map.entry("3E", 30),
            Map.entry("BTS1", 90),
            Map.entry("BTS2", 90),
            Map.entry("CPGE1", 90),
            Map.entry("CPGE2", 90),
            Map.entry("LICENCE", 90),
            Map.entry("MASTER", 90),
            Map.entry("SEGPA", 20),
            Map.entry("ULIS", 15),
            Map.entry("UPE2A", 20));
    private static final int LISTENING_PERCENT = 50;

    private AdviceRules() {}

    /** Minutes at home that the youngest of these levels bears for one class. */
    static int homeLimit(List<String> levels) {
        return levels.stream()
                .mapToInt(level -> HOME_LIMITS.getOrDefault(level, NO_LIMIT_KNOWN))
                .min()
                .orElse(NO_LIMIT_KNOWN);
    }

    static Finding noClassTime(VersionContent content) {
        return Finding.when(FlipProfile.of(content).classMinutes() == 0);
    }

    static Finding demandingAlone(VersionContent content) {
        var alone = activities(
                content,
                each -> each.atDistance()
                        && each.grouping() == Grouping.ALONE
                        && each.bloom().isDemanding());
        return alone.isEmpty()
                ? Finding.none()
                : Finding.of(
                        alone.stream().mapToInt(Activity::minutes).sum(),
                        alone.get(0).title());
    }

    static Finding mostlyListening(VersionContent content) {
        var inClass = minutes(content, each -> !each.atDistance());
        var listening = minutes(content, each -> !each.atDistance() && each.interaction() == Interaction.LISTENING);
        return listening * 100 > inClass * LISTENING_PERCENT
                ? Finding.of(Math.round(listening * 100f / inClass))
                : Finding.none();
    }

    static Finding noInteraction(VersionContent content) {
        var inClass = activities(content, each -> !each.atDistance() && each.minutes() > 0);
        return Finding.when(!inClass.isEmpty()
                && inClass.stream().noneMatch(each -> each.interaction().isExchange()));
    }

    static Finding tooMuchAtHome(VersionContent content) {
        var profile = FlipProfile.of(content);
        var most = Stream.of(PhaseMoment.BEFORE, PhaseMoment.AFTER)
                .mapToInt(moment -> profile.at(moment, Place.DISTANCE))
                .max()
                .orElse(0);
        var limit = homeLimit(content.levels());
        return most > limit ? Finding.of(most, limit) : Finding.none();
    }

    static Finding noFallback(VersionContent content) {
        return Finding.when(!content.homeEquipment().isEmpty()
                && !content.needsNothingAtHome()
                && content.homeFallback().isEmpty());
    }

    static Finding noHelp(VersionContent content) {
        var helpless =
                activities(content, each -> each.atDistance() && each.help().isEmpty());
        return helpless.isEmpty()
                ? Finding.none()
                : Finding.of(helpless.size(), helpless.get(0).title());
    }

    static Finding noFeedback(VersionContent content) {
        var before = content.phases().stream()
                .filter(phase -> phase.moment() == PhaseMoment.BEFORE)
                .flatMap(phase -> phase.activities().stream())
                .filter(Activity::atDistance)
                .toList();
        return Finding.when(!before.isEmpty()
                && before.stream().allMatch(each -> each.feedback().isEmpty()));
    }

    static Finding nothingForStruggling(VersionContent content) {
        return Finding.when(content.supportForStruggling().isEmpty());
    }

    static Finding nothingForAdvanced(VersionContent content) {
        return Finding.when(content.challengeForAdvanced().isEmpty());
    }

    static Finding nothingForFamilies(VersionContent content) {
        return Finding.when(content.levels().stream().anyMatch(PRIMARY::contains)
                && content.familyInformation().isEmpty());
    }

    private static List<Activity> activities(VersionContent content, Predicate<Activity> which) {
        return content.activities().stream().filter(which).toList();
    }

    private static int minutes(VersionContent content, Predicate<Activity> which) {
        return activities(content, which).stream().mapToInt(Activity::minutes).sum();
    }
}
