package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.essaim.identity.StandingChanged;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * What the portal does to an account reaches the networks of its member in the same transaction, and is never refused: a
 * network that nobody else runs pauses. One account after the other, so that two whose members share networks do not wait
 * for each other.
 */
@ApplicationScoped
class ClosedAccounts {

    @Inject
    private Networks networks;

    @Inject
    private MembershipChanges changes;

    @Inject
    private NetworkLetters letters;

    @Inject
    private NetworkRecords records;

    @Inject
    private NamedLock locks;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whoever runs a network alone is away from now on, or comes back to it. */
    void follow(@Observes StandingChanged change) {
        inEach(change.member(), (network, membership) -> {
            if (!change.open()) {
                pauseWithout(network, membership);
            }
            changes.beAway(membership, !change.open());
        });
    }

    /** The member is no more, and leaves no trace. */
    void forget(MemberId member) {
        inEach(member, (network, membership) -> {
            pauseWithout(network, membership);
            changes.forget(membership);
        });
    }

    private void inEach(MemberId member, BiConsumer<Network, Membership> change) {
        locks.hold("network_accounts");
        for (var id : networksOf(member)) {
            var network = networks.requireLocked(id);
            networks.membership(id, member).ifPresent(membership -> change.accept(network, membership));
        }
    }

    private void pauseWithout(Network network, Membership membership) {
        if (changes.isLastCoordinator(network, membership)) {
            network.pause(clock.instant());
            networks.flush();
            records.about(network.id(), NetworksAudit.PAUSED);
            letters.paused(network);
        }
    }

    private List<NetworkId> networksOf(MemberId member) {
        return sql.statement("select network_id from network_membership where member_id = :member order by network_id")
                .with("member", member)
                .list(NetworkId.class);
    }
}
