package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.essaim.discovery.IndexQueue;
import org.essaim.networks.MembershipChanged;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.Outsider;
import org.essaim.notifications.Follows;
import org.essaim.notifications.Thing;
import org.essaim.rights.GrantedRights;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.LocalRole;
import org.essaim.shared.viewer.MemberId;

/**
 * What becomes of a membership, with all that follows from it: rights, what readers see, the event. The caller holds the
 * network, and has asked whether it may.
 */
@ApplicationScoped
public class MembershipChanges {

    @Inject
    private Memberships memberships;

    @Inject
    private GrantedRights rights;

    @Inject
    private Follows follows;

    @Inject
    private IndexQueue index;

    @Inject
    private Event<MembershipChanged> changes;

    @Inject
    private Clock clock;

    /** A member from now on, whatever they were before. */
    public void join(NetworkId network, MemberId member) {
        join(network, member, NetworkRole.MEMBER, clock.instant());
    }

    /** The same at another moment, with another role. */
    public void join(NetworkId network, MemberId member, NetworkRole role, Instant when) {
        var membership = known(network, member);
        membership.join(when);
        membership.hold(role);
        memberships.keep(membership);
        follow(membership);
        hearOfIt(membership);
    }

    /** Nobody is let in by it. */
    public void ask(NetworkId network, MemberId member, String word) {
        var membership = known(network, member);
        membership.ask(word, clock.instant());
        memberships.keep(membership);
        grant(membership);
    }

    private Membership known(NetworkId network, MemberId member) {
        return memberships.find(network, member).orElseGet(() -> new Membership(network, member, clock.instant()));
    }

    void hold(Membership membership, NetworkRole role) {
        if (role != NetworkRole.COORDINATOR) {
            requireAnother(membership);
        }
        membership.hold(role);
        follow(membership);
    }

    /** Refuses the last coordinator of an active network. */
    void leave(Membership membership) {
        requireAnother(membership);
        membership.leave(clock.instant());
        follow(membership);
    }

    /** Nobody went, so that nothing else follows. */
    void refuse(Membership membership, String reason) {
        membership.refuse(reason, clock.instant());
        grant(membership);
    }

    /** Refuses the last coordinator of an active network. */
    void suspend(Membership membership, String reason) {
        requireAnother(membership);
        membership.suspend(reason, clock.instant());
        follow(membership);
    }

    void reinstate(Membership membership) {
        membership.reinstate(clock.instant());
        follow(membership);
        if (membership.isActive()) {
            hearOfIt(membership);
        }
    }

    /** The account is closed, or open again: rights stay where they are, as nobody comes in to use them. */
    public void beAway(NetworkId network, MemberId member, boolean away) {
        var membership = memberships.require(network, member);
        membership.beAway(away);
        follow(membership);
    }

    /** There was no such member. */
    public void forget(NetworkId network, MemberId member) {
        var membership = memberships.require(network, member);
        memberships.remove(membership);
        for (var role : NetworkRole.values()) {
            rights.take(membership.member(), role, membership.network());
        }
        for (var standing : Outsider.values()) {
            rights.take(membership.member(), standing, membership.network());
        }
        follows.end(membership.member(), Thing.of(membership.network()));
        tell(membership);
    }

    /** Nobody belongs to a network that is closed. */
    public void disband(NetworkId network) {
        var gone = memberships.of(network);
        memberships.removeAll(network);
        rights.takeAll(network);
        follows.endAll(Thing.of(network));
        index.changed(NetworkId.KIND, network.value());
        gone.forEach(each -> changes.fire(new MembershipChanged(network, each.member())));
    }

    /** Whether the member has anything to do with the network, while it is held. */
    public boolean isKnown(NetworkId network, MemberId member) {
        return memberships.find(network, member).isPresent();
    }

    /** Whether nobody would run an active network without this member of it. */
    public boolean isLastCoordinator(NetworkId network, MemberId member) {
        return isLastCoordinator(memberships.require(network, member));
    }

    private boolean isLastCoordinator(Membership membership) {
        return membership.coordinates() && memberships.isRunByOne(membership.network());
    }

    private void requireAnother(Membership membership) {
        if (isLastCoordinator(membership)) {
            throw new RuleException("networks.problem.lastCoordinator");
        }
    }

    /** Whoever belongs to a network hears of it, until they go or choose otherwise. */
    private void hearOfIt(Membership membership) {
        follows.begin(membership.member(), Thing.of(membership.network()), membership.since());
    }

    private void follow(Membership membership) {
        grant(membership);
        if (!membership.isActive()) {
            follows.end(membership.member(), Thing.of(membership.network()));
        }
        tell(membership);
    }

    private void grant(Membership membership) {
        memberships.flush();
        for (var role : NetworkRole.values()) {
            grant(membership, role, membership.isActive() && membership.role() == role);
        }
        grant(membership, Outsider.ASKED, membership.state() == MembershipState.REQUESTED);
        grant(membership, Outsider.SUSPENDED, membership.state() == MembershipState.SUSPENDED);
    }

    private void grant(Membership membership, LocalRole role, boolean held) {
        if (held) {
            rights.give(membership.member(), role, membership.network());
        } else {
            rights.take(membership.member(), role, membership.network());
        }
    }

    private void tell(Membership membership) {
        index.changed(NetworkId.KIND, membership.network().value());
        changes.fire(new MembershipChanged(membership.network(), membership.member()));
    }
}
