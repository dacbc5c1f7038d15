package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.essaim.discovery.IndexQueue;
import org.essaim.notifications.Follows;
import org.essaim.notifications.Thing;
import org.essaim.rights.GrantedRights;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/**
 * What becomes of a membership, with all that follows from it: rights, what readers see, the event. The caller holds the
 * network, and has asked whether it may.
 */
@ApplicationScoped
class MembershipChanges {

    @Inject
    private Networks networks;

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
    void join(Network network, MemberId member) {
        join(network, member, NetworkRole.MEMBER, clock.instant());
    }

    /** The same at another moment, with another role. */
    void join(Network network, MemberId member, NetworkRole role, Instant when) {
        var membership = known(network, member);
        membership.join(when);
        membership.hold(role);
        networks.keep(membership);
        follow(membership);
        hearOfIt(membership);
    }

    /** Nobody is let in by it, so that nothing follows. */
    void ask(Network network, MemberId member, String word) {
        var membership = known(network, member);
        membership.ask(word, clock.instant());
        networks.keep(membership);
    }

    private Membership known(Network network, MemberId member) {
        return networks.membership(network.id(), member)
                .orElseGet(() -> new Membership(network.id(), member, clock.instant()));
    }

    void hold(Network network, Membership membership, NetworkRole role) {
        if (role != NetworkRole.COORDINATOR) {
            requireAnother(network, membership);
        }
        membership.hold(role);
        follow(membership);
    }

    /** Refuses the last coordinator of an active network. */
    void leave(Network network, Membership membership) {
        requireAnother(network, membership);
        membership.leave(clock.instant());
        follow(membership);
    }

    /** Refuses the last coordinator of an active network. */
    void suspend(Network network, Membership membership, String reason) {
        requireAnother(network, membership);
        membership.suspend(reason, clock.instant());
        follow(membership);
    }

    void reinstate(Membership membership) {
        membership.reinstate(clock.instant());
        follow(membership);
        hearOfIt(membership);
    }

    /** The account is closed, or open again: rights stay where they are, as nobody comes in to use them. */
    void beAway(Membership membership, boolean away) {
        membership.beAway(away);
        follow(membership);
    }

    /** There was no such member. */
    void forget(Membership membership) {
        networks.remove(membership);
        for (var role : NetworkRole.values()) {
            rights.take(membership.member(), role, membership.network());
        }
        follows.end(membership.member(), Thing.of(membership.network()));
        tell(membership);
    }

    /** The network ends: how many members it had stays, who they were does not. */
    void close(Network network, Instant when) {
        var memberships = networks.memberships(network.id());
        var members = Math.toIntExact(
                memberships.stream().filter(Membership::isActive).count());
        network.close(members, when);
        networks.flush();
        networks.removeMemberships(network.id());
        rights.takeAll(network.id());
        follows.endAll(Thing.of(network.id()));
        index.changed(NetworkDocuments.KIND, network.id().value());
        memberships.forEach(each -> changes.fire(new MembershipChanged(network.id(), each.member())));
    }

    /** Whether nobody would run the network without this one. */
    boolean isLastCoordinator(Network network, Membership membership) {
        return network.state() == NetworkState.ACTIVE
                && membership.coordinates()
                && networks.coordinators(network.id()) < 2;
    }

    private void requireAnother(Network network, Membership membership) {
        if (isLastCoordinator(network, membership)) {
            throw new RuleException("networks.problem.lastCoordinator");
        }
    }

    /** Whoever belongs to a network hears of it, until they go or choose otherwise. */
    private void hearOfIt(Membership membership) {
        follows.begin(membership.member(), Thing.of(membership.network()), membership.since());
    }

    private void follow(Membership membership) {
        networks.flush();
        for (var role : NetworkRole.values()) {
            if (membership.isActive() && membership.role() == role) {
                rights.give(membership.member(), role, membership.network());
            } else {
                rights.take(membership.member(), role, membership.network());
            }
        }
        if (!membership.isActive()) {
            follows.end(membership.member(), Thing.of(membership.network()));
        }
        tell(membership);
    }

    private void tell(Membership membership) {
        index.changed(NetworkDocuments.KIND, membership.network().value());
        changes.fire(new MembershipChanged(membership.network(), membership.member()));
    }
}
