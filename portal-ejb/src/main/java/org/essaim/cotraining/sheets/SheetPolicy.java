package org.essaim.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.cotraining.CoTrainingAction;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.CurrentViewer;

/** Who keeps a sheet: those who train in the co-training, and those who coordinate its network. */
@ApplicationScoped
class SheetPolicy {

    @Inject
    private CurrentViewer viewer;

    boolean mayKeep(SheetHead head) {
        var now = viewer.current();
        return now.may(CoTrainingAction.PLAN, head.network())
                || head.trains() && now.mayUse(CoTrainingAction.PLAN.tokenScope());
    }

    /**
     * Refuses who keeps no sheet of this co-training.
     *
     * @throws ForbiddenException for who does not
     */
    void requireKeeping(SheetHead head) {
        if (!mayKeep(head)) {
            viewer.current().require(CoTrainingAction.PLAN, head.network());
        }
    }

    /** How what the viewer says of a line is marked. */
    Marking marking(SheetHead head, boolean isOnPaper) {
        if (isOnPaper) {
            return Marking.PAPER;
        }
        return head.trains() ? Marking.TRAINER : Marking.COORDINATOR;
    }
}
