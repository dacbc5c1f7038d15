package org.essaim.networks.members;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.MemberId;

/** Who belongs to a network, for those who look after its members; letting them in and out is for those who run it. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkMembers {

    private static final String COLUMNS = "s.member_id as member, m.name, s.state, s.role, s.away, s.word, s.since,"
            + " s.joined_at is not null as joined,"
            + " case when m.academie_proved_until >= :today then m.academie_proved_until end as proved_until";
    private static final String FROM = "network_membership s join member m on m.id = s.member_id";

    @Inject
    private HeldNetworks networks;

    @Inject
    private Memberships memberships;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private MembershipChanges changes;

    @Inject
    private MembershipDecisions decisions;

    @Inject
    private NetworkLetters letters;

    @Inject
    private NetworkRecords records;

    @Inject
    private Sql sql;

    @Inject
    private ParisDay paris;

    public Page<MemberLine> list(NetworkId id, ListRequest<MemberLines, MemberLineOrder> request) {
        policy.requireModerating(id);
        var filter = request.filter();
        return ListReading.of(sql, COLUMNS, FROM)
                .where("s.network_id = :network")
                .with("network", id)
                .with(ParisDay.PARAMETER, paris.today())
                .words("strpos(m.name_words, :word) > 0", filter.text())
                .where("s.state = any(:states)", "states", filter.states())
                .where("s.role = any(:roles)", "roles", filter.roles())
                .whereId("s.member_id", filter.members())
                .orderBy(
                        switch (request.order()) {
                            case NAME -> "m.name collate french, s.id";
                            case NAME_BACKWARDS -> "m.name collate french desc, s.id desc";
                            case OLDEST -> "s.since, s.id";
                            case NEWEST -> "s.since desc, s.id desc";
                        })
                .page(request.slice(), MemberLine.class);
    }

    /** One of them; {@link NotFoundException} for somebody who never had to do with the network. */
    public MemberLine line(NetworkId id, MemberId member) {
        policy.requireModerating(id);
        return sql.statement("select", COLUMNS, "from", FROM, "where s.network_id = :network and s.member_id = :member")
                .with("network", id)
                .with("member", member)
                .with(ParisDay.PARAMETER, paris.today())
                .find(MemberLine.class)
                .orElseThrow(() -> new NotFoundException("networks.problem.notMember"));
    }

    /** Lets somebody in who asked. */
    @Once
    public void accept(NetworkId id, MemberId member) {
        decide(id, member, MembershipAct.ACCEPT, null);
    }

    /** Tells somebody who asked that they are not let in, and why. */
    @Once
    public void refuse(NetworkId id, MemberId member, DecisionReason reason) {
        decide(id, member, MembershipAct.REFUSE, reason);
    }

    /**
     * Keeps somebody out until told otherwise, and tells them why.
     *
     * @throws RuleException for oneself, and for the last coordinator of an active network
     */
    @Once
    public void suspend(NetworkId id, MemberId member, DecisionReason reason) {
        decide(id, member, MembershipAct.SUSPEND, reason);
    }

    /** A member again. */
    @Once
    public void reinstate(NetworkId id, MemberId member) {
        decide(id, member, MembershipAct.REINSTATE, null);
    }

    private void decide(NetworkId id, MemberId member, MembershipAct act, DecisionReason reason) {
        policy.requireRunning(id);
        if (act.needsReason()) {
            Constraints.require(reason);
        }
        decisions.decide(networks.hold(id), member, act, reason);
    }

    /**
     * What a member is in the network from now on; oneself included, to step down.
     *
     * @throws RuleException for the last coordinator of an active network
     */
    @Once
    public void give(NetworkId id, MemberId member, NetworkRole role) {
        policy.requireRunning(id);
        var network = networks.hold(id);
        network.state().requireNotClosed();
        hold(network, memberships.require(id, member), role);
    }

    /** Names a successor and steps down, in one act. */
    @Once
    public void handOver(NetworkId id, MemberId successor) {
        policy.requireRunning(id);
        policy.requireAnother(successor);
        var network = networks.hold(id);
        network.state().requireNotClosed();
        hold(network, memberships.require(id, successor), NetworkRole.COORDINATOR);
        var predecessor = policy.requireMember();
        changes.hold(memberships.require(id, predecessor), NetworkRole.MEMBER);
        records.given(predecessor, id, NetworkRole.MEMBER);
    }

    private void hold(HeldNetwork network, Membership membership, NetworkRole role) {
        if (membership.isActive() && membership.role() == role) {
            throw new ConflictException("networks.problem.roleHeld");
        }
        changes.hold(membership, role);
        records.given(membership.member(), network.id(), role);
        if (role != NetworkRole.MEMBER) {
            letters.named(network, membership.member(), role);
        }
    }
}
