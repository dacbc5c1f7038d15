package org.essaim.networks.members;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.RuleException;

/** Going from a network to one of another académie. It is offered, and nobody has to: one may stay, or belong to both. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkMoves {

    @Inject
    private HeldNetworks networks;

    @Inject
    private Memberships memberships;

    @Inject
    private Admission admission;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private MembershipChanges changes;

    @Inject
    private MoveReading reading;

    /** What the viewer may go to, since their académie is another than that of a network of theirs. */
    public List<MoveOffer> offers() {
        return reading.of(policy.requireMember());
    }

    /**
     * Leaves one network and joins the other, both or neither.
     *
     * @throws RuleException for the last coordinator of an active network
     * @throws ForbiddenException where one is not let in without being asked
     */
    @Once
    public void move(NetworkId from, NetworkId to) {
        var member = policy.requireMember();
        admission.requireAccount(member);
        var joined = holdInOrder(from, to);
        joined.state().requireOpen();
        if (joined.joining() != Joining.OPEN) {
            throw new ForbiddenException("networks.problem.byInvitation");
        }
        Admission.requireNotSuspended(memberships.find(to, member));
        var membership = memberships.require(from, member);
        if (!membership.isActive()) {
            throw new ConflictException("networks.problem.notIn");
        }
        changes.leave(membership);
        changes.join(to, member);
    }

    /** By their numbers, as everybody does who holds several; gives the second. */
    private HeldNetwork holdInOrder(NetworkId from, NetworkId to) {
        if (from.value() < to.value()) {
            networks.hold(from);
            return networks.hold(to);
        }
        var joined = networks.hold(to);
        networks.hold(from);
        return joined;
    }
}
