package org.essaim.networks.members;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.networks.Joining;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.MemberId;

/** Becoming a member of a network, and leaving it: each for themselves. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkJoining {

    /** Who went may come back for so long, without asking anybody. */
    public static final Duration WAY_BACK = Duration.ofDays(30);

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
    private NetworkLetters letters;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    /**
     * Comes in where the network is open, and asks to be let in where it wants to be asked.
     *
     * @throws ForbiddenException where one has to be invited
     * @throws TooManyRequestsException for who joins and goes all day long: those who run a network get letters of it
     */
    @Once
    public MembershipState join(NetworkId id, AskToJoin command) {
        Constraints.require(command);
        throttle.admit(Attempt.of(Throttled.JOINING, AccountKey.of(policy.requireMember())));
        var member = holdOwnAccount();
        var network = networks.hold(id);
        network.state().requireOpen();
        var known = memberships.find(id, member);
        if (network.joining() == Joining.OPEN || maySimplyReturn(known)) {
            Admission.requireNotSuspended(known);
            changes.join(id, member);
            return MembershipState.ACTIVE;
        }
        if (network.joining() == Joining.BY_INVITATION) {
            throw new ForbiddenException("networks.problem.byInvitation");
        }
        changes.ask(id, member, command.word());
        letters.asked(network, member, command.word());
        return MembershipState.REQUESTED;
    }

    /**
     * Goes, or takes a request back.
     *
     * @throws RuleException for the last coordinator of an active network
     */
    public void leave(NetworkId id) {
        var member = policy.requireMember();
        var network = networks.hold(id);
        var membership = memberships.require(id, member);
        switch (membership.state()) {
            case ACTIVE, REQUESTED -> changes.leave(membership);
            case LEFT, REFUSED, SUSPENDED -> throw new ConflictException("networks.problem.notIn");
        }
    }

    /** Who just left a network comes back to it, while it may have members. */
    @Once
    public void comeBack(NetworkId id) {
        var member = holdOwnAccount();
        var network = networks.hold(id);
        network.state().requireOpen();
        if (!maySimplyReturn(memberships.find(id, member))) {
            throw new ConflictException("networks.problem.noWayBack");
        }
        changes.join(id, member);
    }

    private MemberId holdOwnAccount() {
        var member = policy.requireMember();
        admission.requireAccount(member);
        return member;
    }

    private boolean maySimplyReturn(Optional<Membership> known) {
        return known.filter(each -> each.mayComeBack(clock.instant().minus(WAY_BACK)))
                .isPresent();
    }
}
