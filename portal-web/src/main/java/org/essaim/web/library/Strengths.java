package org.essaim.web.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Advice;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.content.Remark;
import org.essaim.library.content.VersionContent;

/**
 * What is well in a scenario: the points of vigilance that it meets with something one can point at. What it leaves
 * empty is no merit, and a point that does not concern it, such as feedback before class where nothing is done before
 * class, is not praised.
 */
final class Strengths {

    /**
     * One thing that is well.
     *
     * @param key of its text, below {@code library.strength.}
     * @param minutes for its placeholder, or 0
     */
    record Strength(String key, int minutes) {}

    private final VersionContent content;
    private final FlipProfile profile;
    private final Set<Advice> remarked;
    private final List<Strength> found = new ArrayList<>();

    private Strengths(VersionContent content, FlipProfile profile, List<Remark> remarks) {
        this.content = content;
        this.profile = profile;
        this.remarked = remarks.stream()
                .map(Remark::advice)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Advice.class)));
    }

    static List<Strength> of(VersionContent content, FlipProfile profile, List<Remark> remarks) {
        var strengths = new Strengths(content, profile, remarks);
        strengths.inClass();
        strengths.atHome();
        strengths.forEachPupil();
        return List.copyOf(strengths.found);
    }

    private void inClass() {
        var demanding = profile.demandingClassMinutes();
        add(demanding > 0 && isWell(Advice.NO_CLASS_TIME), "demandingInClass", demanding);
        var exchange = content.activities().stream()
                .filter(each -> !each.atDistance() && each.interaction().isExchange())
                .mapToInt(Activity::minutes)
                .sum();
        add(exchange > 0 && isWell(Advice.NO_INTERACTION_IN_CLASS), "exchangeInClass", exchange);
    }

    private void atHome() {
        var most = Stream.of(PhaseMoment.BEFORE, PhaseMoment.AFTER)
                .mapToInt(moment -> profile.at(moment, Place.DISTANCE))
                .max()
                .orElse(0);
        add(most > 0 && isWell(Advice.TOO_MUCH_AT_HOME), "measuredAtHome", most);
        var home = content.activities().stream().filter(Activity::atDistance).toList();
        add(!home.isEmpty() && isWell(Advice.HOME_ACTIVITY_WITHOUT_HELP), "helpAtHome", 0);
        add(
                content.phases().stream()
                        .filter(phase -> phase.moment() == PhaseMoment.BEFORE)
                        .flatMap(phase -> phase.activities().stream())
                        .anyMatch(each -> each.atDistance() && !each.feedback().isEmpty()),
                "feedbackBeforeClass",
                0);
        var nothing = content.needsNothingAtHome();
        add(
                !content.homeEquipment().isEmpty()
                        && !nothing
                        && !content.homeFallback().isEmpty(),
                "fallback",
                0);
        add(!home.isEmpty() && nothing, "noEquipment", 0);
    }

    private void forEachPupil() {
        var struggling = !content.supportForStruggling().isEmpty();
        var advanced = !content.challengeForAdvanced().isEmpty();
        add(struggling && advanced, "bothEnds", 0);
        add(struggling && !advanced, "struggling", 0);
        add(!struggling && advanced, "advanced", 0);
        add(!content.familyInformation().isEmpty(), "families", 0);
    }

    private boolean isWell(Advice advice) {
        return !remarked.contains(advice);
    }

    private void add(boolean well, String key, int minutes) {
        if (well) {
            found.add(new Strength(key, minutes));
        }
    }
}
