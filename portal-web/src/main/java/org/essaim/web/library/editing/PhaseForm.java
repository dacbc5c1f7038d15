package org.essaim.web.library.editing;

import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.web.forms.Row;
import org.essaim.web.forms.Rows;

/** A phase as it is typed. */
public record PhaseForm(String key, PhaseMoment moment, String title, Rows<ActivityForm> activities) implements Row {

    public PhaseForm {
        moment = moment == null ? PhaseMoment.DURING : moment;
    }

    static PhaseForm of(Phase phase) {
        return new PhaseForm(
                phase.key(),
                phase.moment(),
                phase.title(),
                new Rows<>(phase.activities().stream().map(ActivityForm::of).toList()));
    }

    static PhaseForm blank(PhaseMoment moment) {
        return of(Phase.blank(moment));
    }

    Phase content() {
        return new Phase(
                key,
                moment,
                title,
                activities.list().stream().map(ActivityForm::content).toList());
    }

    PhaseForm withActivities(Rows<ActivityForm> others) {
        return new PhaseForm(key, moment, title, others);
    }

    /** Minutes of all activities. */
    public int length() {
        return activities.list().stream().mapToInt(ActivityForm::length).sum();
    }
}
