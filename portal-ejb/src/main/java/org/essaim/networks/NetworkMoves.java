package org.essaim.networks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
    private Networks networks;

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
        if (!networks.holdAccount(member)) {
            throw new ConflictException("networks.problem.memberAway");
        }
        holdInOrder(from, to);
        var left = networks.require(from);
        var joined = networks.require(to);
        NetworkJoining.requireOpen(joined);
        if (joined.joining() != Joining.OPEN) {
            throw new ForbiddenException("networks.problem.byInvitation");
        }
        NetworkJoining.requireNotSuspended(networks.membership(to, member));
        var membership = networks.requireMembership(from, member);
        if (!membership.isActive()) {
            throw new ConflictException("networks.problem.notMember");
        }
        changes.leave(left, membership);
        changes.join(joined, member);
    }

    /** By their numbers, as everybody does who holds several. */
    private void holdInOrder(NetworkId one, NetworkId other) {
        networks.requireLocked(one.value() < other.value() ? one : other);
        networks.requireLocked(one.value() < other.value() ? other : one);
    }
}
