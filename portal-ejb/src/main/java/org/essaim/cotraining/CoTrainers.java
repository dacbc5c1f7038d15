package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.audit.AuditLog;
import org.essaim.identity.directory.Colleagues;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** Who trains: asked by who plans, and free to say no. */
@Stateless
@OpenTo(Caller.MEMBER)
public class CoTrainers {

    private static final String FIELD = "trainer";

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingNews news;

    @Inject
    private PlannedRegistrations registrations;

    @Inject
    private Colleagues colleagues;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    /**
     * Asks a member to train.
     *
     * @param choice exact address of a member, or what a search of {@link Colleagues} gives
     * @throws InvalidException for who is no member, for who was asked before, and for the viewer, who says so otherwise
     * @throws RuleException when it has begun or was cancelled
     */
    @Once
    public void invite(CoTrainingId id, String choice) {
        var held = holdOpen(id);
        viewer.current().require(CoTrainingAction.PLAN, held.network());
        refuseViewer(id, choice);
        var member = colleagues
                .choose(choice)
                .orElseThrow(() -> new InvalidException(FIELD, "cotraining.problem.trainerUnknown"));
        ask(held, member, TrainerState.INVITED);
        news.invited(reading.line(id), member, viewer.current().member());
    }

    private void refuseViewer(CoTrainingId id, String choice) {
        if (colleagues.isViewer(choice)) {
            var me = viewer.current().requireMember();
            var trains =
                    reading.trainers(id).stream().anyMatch(line -> line.member().equals(me) && line.isAccepted());
            throw new InvalidException(
                    FIELD, trains ? "cotraining.problem.trainerSelfAlready" : "cotraining.problem.trainerSelf");
        }
    }

    /**
     * Who plans trains as well.
     *
     * @throws RuleException when they train or have a place elsewhere then
     */
    @Once
    public void trainMyself(CoTrainingId id) {
        var member = viewer.current().requireMember();
        registrations.inTurn(member);
        var held = holdOpen(id);
        viewer.current().require(CoTrainingAction.PLAN, held.network());
        trainings.requireNoPlaceElsewhere(id, member);
        ask(held, member, TrainerState.ACCEPTED);
        trainings.takeTimes(id);
        registrations.trains(id, member);
    }

    private void ask(CoTrainings.Held held, MemberId member, TrainerState state) {
        if (!trainings.ask(held.id(), member, state)) {
            throw new InvalidException(FIELD, "cotraining.problem.trainerThere");
        }
        audit.record(CoTrainingAudit.INVITED, held.network(), "");
        trainings.showAgain(held.network());
    }

    /**
     * The viewer says whether they train; also later, as long as it has not begun.
     *
     * @throws NotFoundException when nobody asked them
     * @throws RuleException when it has begun or was cancelled, and for a yes of who trains or has a place elsewhere then
     */
    @Once
    public void answer(CoTrainingId id, boolean trains) {
        var member = viewer.current().requireMember();
        registrations.inTurn(member);
        var held = trainings.hold(id);
        if (reading.trainers(id).stream().noneMatch(line -> line.member().equals(member))) {
            throw CoTrainings.unknown();
        }
        requireOpen(held);
        if (trains) {
            trainings.requireNoPlaceElsewhere(id, member);
        }
        if (!trainings.answer(id, member, trains ? TrainerState.ACCEPTED : TrainerState.DECLINED)) {
            return;
        }
        trainings.takeTimes(id);
        trainings.showAgain(held.network());
        if (trains) {
            registrations.trains(id, member);
            news.answered(reading.line(id), member, true);
        } else {
            news.answered(reading.line(id), member, false);
        }
    }

    private CoTrainings.Held holdOpen(CoTrainingId id) {
        var held = trainings.hold(id);
        trainings.home(held.network()).state().requireNotClosed();
        requireOpen(held);
        return held;
    }

    private static void requireOpen(CoTrainings.Held held) {
        if (!held.state().isOpen()) {
            throw new RuleException("cotraining.problem.closed");
        }
    }
}
