package org.essaim.web.library.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;

/**
 * Phases and activities as they are typed, and what the buttons do to them. Each change gives another plan; a key that
 * is not there (any more) changes nothing.
 */
public record Plan(List<PhaseForm> phases) {

    /** Where an activity is: the numbers of its phase and of itself, from 0. */
    record Spot(int phase, int activity) {}

    public Plan {
        phases = List.copyOf(phases);
    }

    static Plan of(List<Phase> phases) {
        return new Plan(phases.stream().map(PhaseForm::of).toList());
    }

    static Plan read(Answers answers) {
        return new Plan(answers.list("phases", "key", path -> PhaseForm.read(answers, path)));
    }

    List<Phase> content() {
        return phases.stream().map(PhaseForm::content).toList();
    }

    Optional<Integer> phase(String key) {
        for (var i = 0; i < phases.size(); i++) {
            if (phases.get(i).key().equals(key)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    Optional<Spot> spot(String key) {
        for (var i = 0; i < phases.size(); i++) {
            var activities = phases.get(i).activities();
            for (var j = 0; j < activities.size(); j++) {
                if (activities.get(j).key().equals(key)) {
                    return Optional.of(new Spot(i, j));
                }
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
        var all = new ArrayList<>(phases);
        all.add(Math.min(Math.max(at, 0), all.size()), added);
        return new Plan(all);
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
        return new Plan(
                phases.stream().filter(phase -> !phase.key().equals(key)).toList());
    }

    /** One place up (-1) or down (1); stays at an end. */
    Plan movePhase(String key, int step) {
        return phase(key)
                .filter(at -> at + step >= 0 && at + step < phases.size())
                .map(at -> {
                    var all = new ArrayList<>(phases);
                    Collections.swap(all, at, at + step);
                    return new Plan(all);
                })
                .orElse(this);
    }

    Plan withActivity(String phaseKey, int at, ActivityForm added) {
        return changePhase(phaseKey, activities -> activities.add(Math.min(Math.max(at, 0), activities.size()), added));
    }

    /** At the end of a phase, made for its moment. */
    Plan withNewActivity(String phaseKey, ActivityForm added) {
        return withActivity(phaseKey, Integer.MAX_VALUE, added);
    }

    PhaseMoment moment(String phaseKey) {
        return phase(phaseKey).map(at -> phases.get(at).moment()).orElse(PhaseMoment.DURING);
    }

    Plan withoutActivity(String key) {
        return spot(key)
                .map(spot ->
                        changePhase(phases.get(spot.phase()).key(), activities -> activities.remove(spot.activity())))
                .orElse(this);
    }

    /** A copy right behind it, with a key of its own. */
    Plan duplicate(String key, String newKey) {
        return spot(key)
                .map(spot ->
                        withActivity(phases.get(spot.phase()).key(), spot.activity() + 1, at(spot).withKey(newKey)))
                .orElse(this);
    }

    /** One place up (-1) or down (1), into the neighbouring phase at the end of its own; stays at the very ends. */
    Plan moveActivity(String key, int step) {
        var found = spot(key);
        if (found.isEmpty()) {
            return this;
        }
        var spot = found.get();
        var within = spot.activity() + step;
        var phase = phases.get(spot.phase());
        if (within >= 0 && within < phase.activities().size()) {
            return changePhase(phase.key(), activities -> Collections.swap(activities, spot.activity(), within));
        }
        var other = spot.phase() + step;
        if (other < 0 || other >= phases.size()) {
            return this;
        }
        return withoutActivity(key).withActivity(phases.get(other).key(), step > 0 ? 0 : Integer.MAX_VALUE, at(spot));
    }

    Plan change(String key, UnaryOperator<ActivityForm> change) {
        return spot(key)
                .map(spot -> changePhase(
                        phases.get(spot.phase()).key(),
                        activities -> activities.set(spot.activity(), change.apply(activities.get(spot.activity())))))
                .orElse(this);
    }

    private interface Change {
        void to(List<ActivityForm> activities);
    }

    private Plan changePhase(String key, Change change) {
        return phase(key)
                .map(at -> {
                    var activities = new ArrayList<>(phases.get(at).activities());
                    change.to(activities);
                    var all = new ArrayList<>(phases);
                    all.set(at, phases.get(at).withActivities(activities));
                    return new Plan(all);
                })
                .orElse(this);
    }
}
