package org.essaim.web.library.editing;

import java.util.List;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;

/** A phase as it is typed. */
public record PhaseForm(String key, PhaseMoment moment, String title, List<ActivityForm> activities) {

    public PhaseForm {
        activities = List.copyOf(activities);
    }

    static PhaseForm of(Phase phase) {
        return new PhaseForm(
                phase.key(),
                phase.moment(),
                phase.title(),
                phase.activities().stream().map(ActivityForm::of).toList());
    }

    static PhaseForm blank(PhaseMoment moment) {
        return of(Phase.blank(moment));
    }

    static PhaseForm read(Answers answers, String path) {
        return new PhaseForm(
                answers.text(path + "key"),
                answers.choice(path + "moment", PhaseMoment.class, PhaseMoment.DURING),
                answers.text(path + "title"),
                answers.list(path + "activities", "key", at -> ActivityForm.read(answers, at)));
    }

    void write(Answers answers, String path) {
        answers.put(path + "key", key).put(path + "moment", moment.name()).put(path + "title", title);
        for (var i = 0; i < activities.size(); i++) {
            activities.get(i).write(answers, path + "activities[" + i + "].");
        }
    }

    Phase content() {
        return new Phase(
                key,
                moment,
                title,
                activities.stream().map(ActivityForm::content).toList());
    }

    PhaseForm withActivities(List<ActivityForm> others) {
        return new PhaseForm(key, moment, title, others);
    }

    /** Minutes of all activities. */
    public int length() {
        return activities.stream().mapToInt(ActivityForm::length).sum();
    }
}
