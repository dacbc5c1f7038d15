package org.essaim.networks.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.essaim.audit.AuditLog;
import org.essaim.identity.StandingChanged;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworksAudit;
import org.essaim.networks.members.HeldNetwork;
import org.essaim.networks.members.HeldNetworks;
import org.essaim.networks.members.MembershipChanges;
import org.essaim.networks.members.NetworkLetters;
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
    private HeldNetworks held;

    @Inject
    private MembershipChanges changes;

    @Inject
    private NetworkLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private NamedLock locks;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Whoever runs a network alone is away from now on, or comes back to it. */
    void follow(@Observes StandingChanged change) {
        inEach(change.member(), network -> {
            if (!change.open()) {
                pauseWithout(network, change.member());
            }
            changes.beAway(network.id(), change.member(), !change.open());
        });
    }

    /** The member is no more, and leaves no trace. */
    void forget(MemberId member) {
        inEach(member, network -> {
            pauseWithout(network, member);
            changes.forget(network.id(), member);
        });
    }

    private void inEach(MemberId member, Consumer<HeldNetwork> change) {
        locks.hold("network_accounts");
        for (var id : networksOf(member)) {
            var network = held.hold(id);
            if (changes.isKnown(id, member)) {
                change.accept(network);
            }
        }
    }

    private void pauseWithout(HeldNetwork network, MemberId member) {
        if (changes.isLastCoordinator(network.id(), member)) {
            networks.requireHeld(network.id()).pause(clock.instant());
            networks.flush();
            audit.record(NetworksAudit.PAUSED, network.id(), "");
            letters.paused(network);
        }
    }

    private List<NetworkId> networksOf(MemberId member) {
        return sql.statement("select network_id from network_membership where member_id = :member order by network_id")
                .with("member", member)
                .list(NetworkId.class);
    }
}
