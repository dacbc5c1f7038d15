package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworksAudit;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.viewer.MemberId;

/**
 * What is decided on a membership, with what is recorded of it and told to the member. Whatever is refused is refused before
 * anything is changed. The caller holds the network, and has asked whether it may.
 */
@ApplicationScoped
class MembershipDecisions {

    @Inject
    private Memberships memberships;

    @Inject
    private MembershipChanges changes;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private NetworkLetters letters;

    @Inject
    private NetworkRecords records;

    void decide(HeldNetwork network, MemberId member, MembershipAct act, DecisionReason reason) {
        switch (act) {
            case ACCEPT -> accept(network, member);
            case REFUSE -> refuse(network, member, reason.reason());
            case SUSPEND -> suspend(network, member, reason.reason());
            case REINSTATE -> reinstate(network, member);
        }
    }

    private void accept(HeldNetwork network, MemberId member) {
        network.state().requireOpen();
        if (memberships.require(network.id(), member).state() != MembershipState.REQUESTED) {
            throw new ConflictException("networks.problem.noRequest");
        }
        changes.join(network.id(), member);
        records.about(member, network.id(), NetworksAudit.ACCEPTED, "");
        letters.accepted(network, member);
    }

    private void refuse(HeldNetwork network, MemberId member, String reason) {
        changes.refuse(memberships.require(network.id(), member), reason);
        records.about(member, network.id(), NetworksAudit.REFUSED, reason);
        letters.refused(network, member, reason);
    }

    /** {@link RuleException} for oneself, and for the last coordinator of an active network. */
    private void suspend(HeldNetwork network, MemberId member, String reason) {
        policy.requireAnother(member);
        var membership = memberships.require(network.id(), member);
        if (membership.state() == MembershipState.SUSPENDED) {
            throw new ConflictException("networks.problem.suspendedAlready");
        }
        changes.suspend(membership, reason);
        records.about(member, network.id(), NetworksAudit.SUSPENDED, reason);
        // Who had left takes part in nothing: they read it where they would come back.
        if (!membership.wasGone()) {
            letters.suspended(network, member, reason);
        }
    }

    private void reinstate(HeldNetwork network, MemberId member) {
        var membership = memberships.require(network.id(), member);
        changes.reinstate(membership);
        records.about(member, network.id(), NetworksAudit.REINSTATED, "");
        if (membership.isActive()) {
            letters.reinstated(network, member);
        }
    }
}
