package org.essaim.web.library.editing;

import java.util.List;
import org.essaim.web.forms.FormRecords;
import org.essaim.web.forms.FormValues;
import org.essaim.web.forms.Rows;

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
                plan.phases().get(spot.phase()).withActivities(new Rows<>(List.of(plan.at(spot)))),
                false,
                spot.activity());
    }

    /** Null for what is nothing of ours. */
    static Removed read(String text) {
        var values = FormValues.decoded(text);
        if (!values.has("phase.key")) {
            return null;
        }
        var phase = FormRecords.read(values, PhaseForm.class, "phase.");
        var at = (int) Math.min(values.number("at", 0), 1_000);
        var removed = new Removed(phase, values.has("whole"), at);
        return removed.whole() || phase.activities().size() == 1 ? removed : null;
    }

    /** For the hidden field. */
    public String text() {
        var values = FormValues.empty().put("at", Integer.toString(at));
        if (whole) {
            values.put("whole", "on");
        }
        FormRecords.write(values, phase, "phase.");
        return values.encoded();
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
}
