package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/** Brings co-trainings in that were planned elsewhere, also those that are over; nobody is written to. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class CoTrainingIntake {

    private static final List<CoTrainingState> WAY = List.of(
            CoTrainingState.PUBLISHED,
            CoTrainingState.CONFIRMED,
            CoTrainingState.RUNNING,
            CoTrainingState.DONE,
            CoTrainingState.REPORTED);

    @Inject
    private CoTrainings trainings;

    /**
     * With somebody who trains.
     *
     * @param state how far it came
     * @param reason of a cancellation; empty otherwise
     * @throws RuleException when the trainer is elsewhere then
     */
    public void takeIn(NetworkId network, PlanCoTraining plan, MemberId trainer, CoTrainingState state, String reason) {
        var id = trainings.add(network, plan, trainings.home(network).zone());
        trainings.ask(id, trainer, TrainerState.ACCEPTED);
        trainings.takeTimes(id);
        if (state == CoTrainingState.CANCELLED) {
            trainings.step(trainings.hold(id), CoTrainingState.PUBLISHED, "");
            trainings.step(trainings.hold(id), state, reason);
        } else {
            WAY.subList(0, WAY.indexOf(state) + 1).forEach(next -> trainings.step(trainings.hold(id), next, ""));
        }
        trainings.showAgain(network);
    }
}
