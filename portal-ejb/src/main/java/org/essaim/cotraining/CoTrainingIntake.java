package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.seats.Territory;
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

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private Registrations registrations;

    /**
     * With somebody who trains.
     *
     * @param state how far it came
     * @param reason of a cancellation; empty otherwise
     * @throws RuleException when the trainer is elsewhere then
     */
    public CoTrainingId takeIn(
            NetworkId network, PlanCoTraining plan, MemberId trainer, CoTrainingState state, String reason) {
        var id = trainings.add(network, plan, trainings.home(network).zone());
        trainings.ask(id, trainer, TrainerState.ACCEPTED);
        trainings.takeTimes(id);
        if (state == CoTrainingState.CANCELLED) {
            trainings.step(trainings.hold(id), CoTrainingState.PUBLISHED, "");
            seats.open(id, plan.maximum(), reading.line(id).startsAt());
            trainings.step(trainings.hold(id), state, reason);
            seats.close(id);
        } else {
            WAY.subList(0, WAY.indexOf(state) + 1).forEach(next -> trainings.step(trainings.hold(id), next, ""));
            if (state != CoTrainingState.DRAFT) {
                seats.open(id, plan.maximum(), reading.line(id).startsAt());
            }
        }
        trainings.showAgain(network);
        return id;
    }

    /**
     * Somebody has a place, or, where there is none, waits for one.
     *
     * @param approved whether the coordinators have said yes
     * @throws RuleException when they have another place then
     */
    public void register(CoTrainingId id, MemberId member, boolean approved) {
        registrations.inTurn(member);
        trainings.hold(id);
        registrations.begin(id, member, "");
        if (seats.pool(id).orElseThrow().available() > 0) {
            registrations.takeTimes(id, member);
            seats.hold(id, member, approved);
        } else {
            seats.join(id, member, Territory.METROPOLE, approved);
        }
    }

    /** Who has a place gives it back, and it is offered to who waits. */
    public void giveBack(CoTrainingId id, MemberId member) {
        registrations.inTurn(member);
        trainings.hold(id);
        seats.giveBack(id, member);
    }

    /** Nobody is given a place any more. */
    public void close(CoTrainingId id) {
        trainings.hold(id);
        seats.close(id);
    }
}
