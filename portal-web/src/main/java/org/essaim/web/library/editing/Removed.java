package org.essaim.web.library.editing;

import java.util.List;

/**
 * What was removed last, to be put back: it travels with the form.
 *
 * @param phase the phase, or the phase of the activity with it alone
 * @param whole whether the phase itself was removed
 * @param at number of the phase, or of the activity inside its phase
 */
public record Removed(PhaseForm phase, boolean whole, int at) {

    static Removed phase(Plan plan, int at) {
        return new Removed(plan.phases().get(at), true, at);
    }

    static Removed activity(Plan plan, Plan.Spot spot) {
        return new Removed(
                plan.phases().get(spot.phase()).withActivities(List.of(plan.at(spot))), false, spot.activity());
    }

    /** Null for what is nothing of ours. */
    static Removed read(String text) {
        var answers = Answers.decoded(text);
        if (!answers.has("phase.key")) {
            return null;
        }
        var removed = new Removed(PhaseForm.read(answers, "phase."), answers.has("whole"), (int)
                Math.min(answers.number("at", 0), 1_000));
        return removed.whole() || removed.phase().activities().size() == 1 ? removed : null;
    }

    /** For the hidden field. */
    public String text() {
        var answers = Answers.empty().put("at", Integer.toString(at));
        if (whole) {
            answers.put("whole", "on");
        }
        phase.write(answers, "phase.");
        return answers.encoded();
    }

    /** Puts it back; an activity whose phase is gone comes back with a phase of the same kind. */
    Plan back(Plan plan) {
        if (whole) {
            return plan.withPhase(at, phase);
        }
        return plan.phase(phase.key()).isPresent()
                ? plan.withActivity(phase.key(), at, phase.activities().get(0))
                : plan.withNewPhase(phase);
    }

    /** Key of what comes back. */
    String key() {
        return whole ? phase.key() : phase.activities().get(0).key();
    }

    /** Title of what was removed; may be empty. */
    public String title() {
        return whole ? phase.title() : phase.activities().get(0).title();
    }
}
