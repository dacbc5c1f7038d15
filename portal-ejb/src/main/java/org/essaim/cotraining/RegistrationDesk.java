package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.audit.AuditLog;
import org.essaim.identity.ActOutcomes;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.nodes.Rehearsal;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * Registrations as who coordinates the network looks after them. What would become of each is told before, and what became of
 * each after: whom an act is refused for stays as they are, and the others do not wait for them.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class RegistrationDesk {

    private static final RegistrationReason NOT_SAID = new RegistrationReason("…");

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingReading reading;

    @Inject
    private RegistrationReading lines;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationNews news;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    /**
     * All of one co-training, those that ended as well.
     *
     * @throws NotFoundException when there is no such co-training
     */
    public Page<RegistrationLine> list(CoTrainingId id, ListRequest<RegistrationFilter, RegistrationOrder> request) {
        requirePlanning(id);
        return lines.page(id, request);
    }

    private CoTrainingLine requirePlanning(CoTrainingId id) {
        var line = reading.line(id);
        viewer.current().require(CoTrainingAction.PLAN, line.network());
        return line;
    }

    /**
     * What would become of each if nobody else acted meanwhile: it is done, and undone.
     *
     * @throws RuleException for nobody, and for more than {@value ActOnRegistrations#MOST}
     */
    public ActOutcomes preview(ActOnRegistrations command) {
        requirePlanning(command.coTraining());
        command.requireMembers();
        var unsaid = new ActOnRegistrations(command.coTraining(), command.act(), command.members(), NOT_SAID);
        return rehearsal.of(() -> decide(unsaid));
    }

    /**
     * Does it to all whom it is allowed for, in turn.
     *
     * @throws InvalidException for the field {@code reason}
     * @throws RuleException as for the preview
     */
    @Once
    public ActOutcomes carryOut(ActOnRegistrations command) {
        requirePlanning(command.coTraining());
        command.requireComplete();
        return decide(command);
    }

    private ActOutcomes decide(ActOnRegistrations command) {
        var line = reading.line(command.coTraining());
        var turns = command.members().stream().sorted(this::byNumber).toList();
        turns.forEach(registrations::inTurn);
        trainings.hold(line.id());
        var outcomes = command.members().stream()
                .map(member -> outcome(line, member, command))
                .toList();
        trainings.showAgain(line.network());
        return new ActOutcomes(outcomes);
    }

    private int byNumber(MemberId one, MemberId other) {
        return Long.compare(one.value(), other.value());
    }

    private Outcome outcome(CoTrainingLine line, MemberId member, ActOnRegistrations command) {
        var problem = problem(line, member, command.act());
        if (problem.isPresent()) {
            return new Outcome(member, problem);
        }
        try {
            act(line, member, command);
            return new Outcome(member, Optional.empty());
        } catch (BusinessException e) {
            return new Outcome(member, Optional.of(e.messageKey()));
        }
    }

    private Optional<String> problem(CoTrainingLine line, MemberId member, RegistrationAct act) {
        if (!line.state().isOpen()) {
            return Optional.of("cotraining.problem.closed");
        }
        var now = registrations.state(line.id(), member);
        if (now.isEmpty() || !now.get().isLive()) {
            return Optional.of("cotraining.problem.ended");
        }
        var toDecide = registrations.isToDecide(line.id(), member);
        return act != RegistrationAct.REMOVE && !toDecide
                ? Optional.of("cotraining.problem.decided")
                : Optional.empty();
    }

    private void act(CoTrainingLine line, MemberId member, ActOnRegistrations command) {
        if (command.act() == RegistrationAct.APPROVE) {
            approve(line, member);
            return;
        }
        var how = command.act() == RegistrationAct.REFUSE ? RegistrationState.REFUSED : RegistrationState.REMOVED;
        var reason = command.reason().reason();
        seats.giveBack(line.id(), member);
        registrations.end(line.id(), member, how, reason);
        registrations.freeTimes(line.id(), member);
        audit.record(
                how == RegistrationState.REFUSED ? CoTrainingAudit.REFUSED : CoTrainingAudit.UNSEATED,
                line.network(),
                reason);
        news.ended(line, how, reason, member);
    }

    private void approve(CoTrainingLine line, MemberId member) {
        seats.approve(line.id(), member);
        audit.record(CoTrainingAudit.APPROVED, line.network(), "");
        if (registrations.in(line.id(), List.of(RegistrationState.REGISTERED)).contains(member)) {
            news.registered(line, member);
        }
    }
}
