package org.essaim.web.library.editing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.web.forms.Rows;

/**
 * Phases and activities as they are typed, and what the buttons do to them. Each change gives another plan; a key that is
 * not there (any more) changes nothing.
 */
public record Plan(Rows<PhaseForm> phases) {

    private static final Pattern PATH = Pattern.compile("phases\\[(\\d+)](?:\\.activities\\[(\\d+)])?(.*)");

    /** Where an activity is: the numbers of its phase and of itself, from 0. */
    record Spot(int phase, int activity) {}

    static Plan of(List<Phase> phases) {
        return new Plan(new Rows<>(phases.stream().map(PhaseForm::of).toList()));
    }

    List<Phase> content() {
        return phases.list().stream().map(PhaseForm::content).toList();
    }

    OptionalInt phase(String key) {
        return phases.position(key);
    }

    Optional<Spot> spot(String key) {
        for (var i = 0; i < phases.size(); i++) {
            var activity = phases.get(i).activities().position(key);
            if (activity.isPresent()) {
                return Optional.of(new Spot(i, activity.getAsInt()));
            }
        }
        return Optional.empty();
    }

    Optional<ActivityForm> activity(String key) {
        return spot(key).map(this::at);
    }

    ActivityForm at(Spot spot) {
        return phases.get(spot.phase()).activities().get(spot.activity());
    }

    Plan withPhase(int at, PhaseForm added) {
        return new Plan(phases.with(at, added));
    }

    /** After the last phase of this moment, or of an earlier one. */
    Plan withNewPhase(PhaseForm added) {
        var at = 0;
        for (var i = 0; i < phases.size(); i++) {
            if (phases.get(i).moment().compareTo(added.moment()) <= 0) {
                at = i + 1;
            }
        }
        return withPhase(at, added);
    }

    Plan withoutPhase(String key) {
        return new Plan(phases.without(key));
    }

    /** One place up (-1) or down (1); stays at an end. */
    Plan movePhase(String key, int step) {
        return new Plan(phases.move(key, step));
    }

    Plan withActivity(String phaseKey, int at, ActivityForm added) {
        return changePhase(phaseKey, activities -> activities.with(at, added));
    }

    /** At the end of a phase, made for its moment. */
    Plan withNewActivity(String phaseKey, ActivityForm added) {
        return changePhase(phaseKey, activities -> activities.with(added));
    }

    PhaseMoment moment(String phaseKey) {
        return phases.find(phaseKey).map(PhaseForm::moment).orElse(PhaseMoment.DURING);
    }

    Plan withoutActivity(String key) {
        return changePhaseOf(key, activities -> activities.without(key));
    }

    /** A copy right behind it, with a key of its own. */
    Plan duplicate(String key, String newKey) {
        return spot(key)
                .map(spot -> changePhaseOf(
                        key, activities -> activities.with(spot.activity() + 1, at(spot).withKey(newKey))))
                .orElse(this);
    }

    /** One place up (-1) or down (1), into the neighbouring phase at the end of its own; stays at the very ends. */
    Plan moveActivity(String key, int step) {
        var found = spot(key);
        if (found.isEmpty()) {
            return this;
        }
        var spot = found.get();
        if (phases.get(spot.phase()).activities().canMove(spot.activity(), step)) {
            return changePhaseOf(key, activities -> activities.move(key, step));
        }
        if (!phases.canMove(spot.phase(), step)) {
            return this;
        }
        var other = phases.get(spot.phase() + step).key();
        return withoutActivity(key).withActivity(other, step > 0 ? 0 : Integer.MAX_VALUE, at(spot));
    }

    Plan change(String key, UnaryOperator<ActivityForm> change) {
        return changePhaseOf(key, activities -> activities.replace(key, change));
    }

    /** The same, with the typed text of activities that say the same there. */
    Plan over(Plan typed) {
        return new Plan(new Rows<>(phases.list().stream()
                .map(phase -> phase.withActivities(new Rows<>(phase.activities().list().stream()
                        .map(each -> typed.activity(each.key())
                                .filter(mine -> mine.content().equals(each.content()))
                                .orElse(each))
                        .toList())))
                .toList()));
    }

    /** What is wrong with a field of another plan, told of the same field where it stands here. */
    Violation relocated(Violation violation, Plan other) {
        var path = PATH.matcher(violation.field());
        if (!path.matches() || Integer.parseInt(path.group(1)) >= other.phases.size()) {
            return violation;
        }
        var phase = other.phases.get(Integer.parseInt(path.group(1)));
        var field = path.group(2) == null
                ? phase(phase.key()).stream().mapToObj(at -> "phases[" + at + "]")
                : spot(phase.activities().get(Integer.parseInt(path.group(2))).key()).stream()
                        .map(spot -> "phases[" + spot.phase() + "].activities[" + spot.activity() + "]");
        return field.findFirst()
                .map(found -> new Violation(found + path.group(3), violation.messageKey(), violation.arguments()))
                .orElse(violation);
    }

    private Plan changePhaseOf(String activity, UnaryOperator<Rows<ActivityForm>> change) {
        return spot(activity)
                .map(spot -> changePhase(phases.get(spot.phase()).key(), change))
                .orElse(this);
    }

    private Plan changePhase(String key, UnaryOperator<Rows<ActivityForm>> change) {
        return new Plan(phases.replace(key, phase -> phase.withActivities(change.apply(phase.activities()))));
    }
}
