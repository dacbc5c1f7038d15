package org.essaim.networks.members;

import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/**
 * One act on several memberships of a network.
 *
 * @param members each once, in the order they were chosen
 * @param reason which each of them reads, where the act {@linkplain MembershipAct#needsReason needs} one
 */
public record ActOnMemberships(NetworkId network, MembershipAct act, List<MemberId> members, DecisionReason reason) {

    /** Most at once: all of them wait for each other's end. */
    public static final int MOST = 200;

    public ActOnMemberships {
        members = members.stream().distinct().toList();
    }

    /** {@link RuleException} for nobody, and for more than {@value #MOST}. */
    public void requireMembers() {
        if (members.isEmpty()) {
            throw new RuleException("networks.problem.nobodyChosen");
        }
        if (members.size() > MOST) {
            throw new RuleException("networks.problem.manyChosen", MOST);
        }
    }

    void requireComplete() {
        requireMembers();
        if (act.needsReason()) {
            Constraints.require(reason);
        }
    }
}
