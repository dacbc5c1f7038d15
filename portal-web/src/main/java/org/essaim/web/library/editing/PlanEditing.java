package org.essaim.web.library.editing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.content.PhaseMoment;
import org.essaim.web.forms.FormTurn;
import org.essaim.web.forms.Pressed;
import org.essaim.web.words.Texts;

/** The buttons of phases and activities: what they do to the plan, what is said about it, where the focus goes. */
@Named("planning")
@RequestScoped
public class PlanEditing {

    private static final int UP = -1;
    private static final int DOWN = 1;

    @Inject
    private EditedDraft draft;

    @Inject
    private FormTurn turn;

    @Inject
    private Texts texts;

    private Removed removed;
    private String opened = "";

    @PostConstruct
    void read() {
        removed = Removed.read(draft.values().text("removed"));
    }

    /** Does what the button asks for; false when it is not one of ours. */
    boolean does(Pressed pressed) {
        switch (pressed.verb()) {
            case "add-phase" -> addPhase(pressed.target());
            case "phase-up" -> movePhase(pressed.target(), UP);
            case "phase-down" -> movePhase(pressed.target(), DOWN);
            case "remove-phase" -> removePhase(pressed.target());
            case "add" -> add(pressed.target());
            case "up" -> move(pressed.target(), UP);
            case "down" -> move(pressed.target(), DOWN);
            case "copy" -> copy(pressed.target());
            case "remove" -> remove(pressed.target());
            case "restore" -> restore();
            case "let-go" -> letGo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void addPhase(String moment) {
        for (var each : PhaseMoment.values()) {
            if (each.name().equals(moment)) {
                var added = PhaseForm.blank(each);
                draft.change(plan -> plan.withNewPhase(added));
                turn.go("phase-title", added.key());
                turn.tell("editing.said.phaseAdded", name(added));
            }
        }
    }

    private void movePhase(String key, int step) {
        draft.change(plan -> plan.movePhase(key, step));
        plan().phase(key).ifPresent(at -> {
            var last = plan().phases().size() - 1;
            turn.go(step < 0 && at == 0 || step > 0 && at < last ? "phase-down" : "phase-up", key);
            turn.tell("editing.said.phaseMoved", name(plan().phases().get(at)), at + 1, last + 1);
        });
    }

    private void removePhase(String key) {
        plan().phase(key).ifPresent(at -> {
            removed = Removed.phase(plan(), at);
            draft.change(plan -> plan.withoutPhase(key));
            turn.go("restore", "");
            turn.tell("editing.said.phaseRemoved", name(removed.phase()));
        });
    }

    private void add(String phaseKey) {
        plan().phase(phaseKey).ifPresent(at -> {
            var added = ActivityForm.blank(plan().moment(phaseKey));
            draft.change(plan -> plan.withNewActivity(phaseKey, added));
            opened = added.key();
            turn.go("title", added.key());
            turn.tell("editing.said.added", name(plan().phases().get(at)));
        });
    }

    private void move(String key, int step) {
        draft.change(plan -> plan.moveActivity(key, step));
        plan().spot(key).ifPresent(spot -> {
            var phase = plan().phases().get(spot.phase());
            var first = spot.phase() == 0 && spot.activity() == 0;
            var last = spot.phase() == plan().phases().size() - 1
                    && spot.activity() == phase.activities().size() - 1;
            turn.go(step < 0 ? (first ? "down" : "up") : (last ? "up" : "down"), key);
            turn.tell(
                    "editing.said.moved",
                    name(plan().at(spot)),
                    spot.activity() + 1,
                    phase.activities().size(),
                    name(phase));
        });
    }

    private void copy(String key) {
        plan().spot(key).ifPresent(spot -> {
            var newKey = ActivityForm.blank(PhaseMoment.DURING).key();
            draft.change(plan -> plan.duplicate(key, newKey));
            opened = newKey;
            turn.go("title", newKey);
            turn.tell("editing.said.copied", name(plan().at(spot)));
        });
    }

    private void remove(String key) {
        plan().spot(key).ifPresent(spot -> {
            removed = Removed.activity(plan(), spot);
            draft.change(plan -> plan.withoutActivity(key));
            turn.go("restore", "");
            turn.tell("editing.said.removed", name(removed.phase().activities().get(0)));
        });
    }

    private void restore() {
        if (removed != null) {
            draft.change(removed::back);
            opened = removed.whole() ? "" : removed.key();
            turn.go(removed.whole() ? "phase-up" : "up", removed.key());
            turn.tell("editing.said.restored");
            removed = null;
        }
    }

    /** The focus stays where the row was. */
    private void letGo() {
        if (removed != null) {
            goOn();
            removed = null;
        }
    }

    private void goOn() {
        var phases = plan().phases();
        if (removed.whole()) {
            phases.list().stream()
                    .skip(Math.min(removed.at(), Math.max(0, phases.size() - 1)))
                    .findFirst()
                    .ifPresentOrElse(
                            next -> turn.go("remove-phase", next.key()),
                            () -> turn.go("add-phase", PhaseMoment.BEFORE.name()));
            return;
        }
        var rows = phases.find(removed.phase().key()).map(PhaseForm::activities);
        rows.flatMap(activities -> activities.list().stream()
                        .skip(Math.min(removed.at(), Math.max(0, activities.size() - 1)))
                        .findFirst())
                .ifPresentOrElse(
                        next -> turn.go("remove", next.key()),
                        () -> turn.go("add", removed.phase().key()));
    }

    /** Whether the phase that was removed last stood before the one with this number. */
    public boolean isPhaseGap(int at) {
        return removed != null
                && removed.whole()
                && Math.min(removed.at(), plan().phases().size()) == at;
    }

    /** Whether the activity that was removed last stood before the one with this number in this phase. */
    public boolean isGap(PhaseForm phase, int at) {
        return removed != null
                && !removed.whole()
                && removed.phase().key().equals(phase.key())
                && Math.min(removed.at(), phase.activities().size()) == at;
    }

    /** Whether the phase of the activity that was removed last is gone, too. */
    public boolean isHomeless() {
        return removed != null
                && !removed.whole()
                && plan().phase(removed.phase().key()).isEmpty();
    }

    /** Opens the form of an activity. */
    void open(String key) {
        opened = key;
    }

    private Plan plan() {
        return draft.getForm().plan();
    }

    /** Title of a phase, what it is when it has none. */
    public String name(PhaseForm phase) {
        return phase.title().isBlank() ? texts.name("library", phase.moment()) : phase.title();
    }

    /** Title of an activity, « sans titre » while it has none. */
    public String name(ActivityForm activity) {
        return activity.title().isBlank() ? texts.of("editing.activity.untitled") : activity.title();
    }

    /** What was removed last, or null. */
    public Removed getRemoved() {
        return removed;
    }

    /** How what was removed last is called. */
    public String getRemovedTitle() {
        return removed.whole()
                ? name(removed.phase())
                : name(removed.phase().activities().get(0));
    }

    /** Whether the form of this activity is shown open. */
    public boolean isOpen(ActivityForm activity) {
        return activity.isBlank() || activity.key().equals(opened);
    }

    public boolean isFirst(int phase, int activity) {
        return phase == 0 && activity == 0;
    }

    public boolean isLast(int phase, int activity) {
        return phase == plan().phases().size() - 1
                && activity == plan().phases().get(phase).activities().size() - 1;
    }
}
