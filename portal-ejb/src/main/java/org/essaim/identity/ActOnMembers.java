package org.essaim.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * One act on several members.
 *
 * @param members each once, in the order they were chosen
 * @param role the one that is given; null for another act
 * @param reason kept in the history of each; suspending needs one
 */
public record ActOnMembers(MemberAct act, List<MemberId> members, Role role, String reason) {

    /** Most members at once: all of them wait for each other's end. */
    public static final int MOST = 200;

    public ActOnMembers {
        members = members.stream().distinct().toList();
        reason = reason == null ? "" : Text.clean(reason);
    }

    /** An act that nobody gave a reason for yet. */
    public static ActOnMembers of(MemberAct act, Collection<MemberId> members, Role role) {
        return new ActOnMembers(act, List.copyOf(members), role, "");
    }

    /** {@link RuleException} for nobody, and for more than {@value #MOST}. */
    public void requireMembers() {
        if (members.isEmpty()) {
            throw new RuleException("identity.problem.noMembers");
        }
        if (members.size() > MOST) {
            throw new RuleException("identity.problem.manyMembers", MOST);
        }
    }

    void requireComplete() {
        requireMembers();
        var wrong = new ArrayList<Violation>(AuditReason.wrong(reason, act == MemberAct.SUSPEND));
        if (act == MemberAct.GIVE_ROLE && (role == null || role == Role.MEMBER)) {
            wrong.add(Violation.of("role", "identity.problem.choice"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }
}
