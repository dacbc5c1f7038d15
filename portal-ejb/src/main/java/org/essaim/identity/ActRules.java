package org.essaim.identity;

import java.util.Optional;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * Whether acts on members are allowed: decided for one after the other, each as if those before it were done, so that a
 * preview and the act itself say the same.
 */
final class ActRules {

    private final MemberId actor;
    private long administrators;

    /**
     * Begins with nothing decided.
     *
     * @param actor who acts, or null for the portal itself
     * @param administrators how many active members administer the portal now
     */
    ActRules(MemberId actor, long administrators) {
        this.actor = actor;
        this.administrators = administrators;
    }

    /** Why the act is refused for this member; empty when it is allowed, and counts as done from now on. */
    Optional<BusinessException> refusal(ActOnMembers command, Member member) {
        return switch (command.act()) {
            case SUSPEND -> suspending(member);
            case REINSTATE -> reinstating(member);
            case GIVE_ROLE -> giving(command.role(), member);
        };
    }

    private Optional<BusinessException> suspending(Member member) {
        if (member.id().equals(actor)) {
            return Optional.of(new RuleException("identity.problem.suspendSelf"));
        }
        if (member.state() == MemberState.SUSPENDED || member.state() == MemberState.LEFT) {
            return Optional.of(new ConflictException("identity.problem.alreadyOut"));
        }
        return goingAsAdministrator(member);
    }

    private static Optional<BusinessException> reinstating(Member member) {
        return member.state() == MemberState.SUSPENDED
                ? Optional.empty()
                : Optional.of(new ConflictException("identity.problem.notSuspended"));
    }

    private static Optional<BusinessException> giving(Role role, Member member) {
        if (member.state() == MemberState.LEFT) {
            return Optional.of(new ConflictException("identity.problem.memberLeft"));
        }
        return member.roles().contains(role)
                ? Optional.of(new ConflictException("identity.problem.roleHeld"))
                : Optional.empty();
    }

    /** Whether the portal would be left without anybody who administers it. */
    Optional<BusinessException> goingAsAdministrator(Member member) {
        if (!member.roles().contains(Role.ADMIN)) {
            return Optional.empty();
        }
        var others = administrators - (member.state() == MemberState.ACTIVE ? 1 : 0);
        if (others < 1) {
            return Optional.of(new RuleException("identity.problem.lastAdministrator"));
        }
        administrators = others;
        return Optional.empty();
    }
}
