package org.essaim.networks.members;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.identity.ActOutcomes;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.nodes.Rehearsal;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/**
 * One act on one membership or many, by who runs the network: what would become of each is told before, and what became of
 * each after. Whom it is refused for stays as they are, and the others do not wait for them.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class MembershipActs {

    private static final DecisionReason NOT_SAID = new DecisionReason("…");

    @Inject
    private HeldNetworks networks;

    @Inject
    private MembershipDecisions decisions;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private Rehearsal rehearsal;

    /**
     * What would become of each if nobody else acted meanwhile: it is done, and undone.
     *
     * @throws RuleException for nobody, and for more than {@value ActOnMemberships#MOST}
     */
    public ActOutcomes preview(ActOnMemberships command) {
        policy.requireRunning(command.network());
        command.requireMembers();
        var unsaid = new ActOnMemberships(command.network(), command.act(), command.members(), NOT_SAID);
        return rehearsal.of(() -> decide(unsaid));
    }

    /**
     * Does it to all whom it is allowed for, in turn.
     *
     * @throws InvalidException for the field {@code reason}
     * @throws RuleException as for the preview
     */
    @Once
    public ActOutcomes carryOut(ActOnMemberships command) {
        policy.requireRunning(command.network());
        command.requireComplete();
        return decide(command);
    }

    private ActOutcomes decide(ActOnMemberships command) {
        var network = networks.hold(command.network());
        return new ActOutcomes(command.members().stream()
                .map(member -> outcome(network, member, command))
                .toList());
    }

    private Outcome outcome(HeldNetwork network, MemberId member, ActOnMemberships command) {
        try {
            decisions.decide(network, member, command.act(), command.reason());
            return new Outcome(member, Optional.empty());
        } catch (BusinessException e) {
            return new Outcome(member, Optional.of(e.messageKey()));
        }
    }
}
