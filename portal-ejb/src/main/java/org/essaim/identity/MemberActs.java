package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * One act on one member or many: what would become of each is told before, and what became of each after. Whom it is
 * refused for stays as they are, and the others do not wait for them.
 */
@Stateless
@OpenTo(Caller.ADMIN)
public class MemberActs {

    @Inject
    private Members members;

    @Inject
    private MemberChanges changes;

    @Inject
    private CurrentViewer viewer;

    /**
     * What would become of each, if nobody else acted meanwhile. Ids without a member are left out.
     *
     * @throws RuleException for nobody, and for more than {@value ActOnMembers#MOST}
     */
    public ActOutcomes preview(ActOnMembers command) {
        command.requireMembers();
        return decide(command, members::several, member -> {});
    }

    /**
     * Does it to all whom it is allowed for, or, when something fails, to nobody.
     *
     * @throws InvalidException for the fields {@code reason} and {@code role}
     * @throws RuleException as for the preview
     */
    @Once
    public ActOutcomes carryOut(ActOnMembers command) {
        command.requireComplete();
        members.inTurn();
        var actor = actor();
        return decide(command, members::severalLocked, member -> change(command, member, actor));
    }

    private ActOutcomes decide(
            ActOnMembers command, Function<List<MemberId>, List<Member>> reading, Consumer<Member> allowed) {
        var rules = new ActRules(actor(), members.countActive(Role.ADMIN));
        var found =
                reading.apply(command.members()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return new ActOutcomes(command.members().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(member -> {
                    var refusal = rules.refusal(command, member);
                    if (refusal.isEmpty()) {
                        allowed.accept(member);
                    }
                    return new Outcome(member.id(), refusal.map(BusinessException::messageKey));
                })
                .toList());
    }

    private void change(ActOnMembers command, Member member, MemberId actor) {
        switch (command.act()) {
            case SUSPEND -> changes.suspend(member, actor, command.reason());
            case REINSTATE -> changes.reinstate(member, actor, command.reason());
            case GIVE_ROLE -> {
                var roles = EnumSet.copyOf(member.roles());
                roles.add(command.role());
                changes.giveRoles(member, roles, actor, command.reason());
            }
        }
    }

    /** Null when the portal itself does it. */
    private MemberId actor() {
        return viewer.current().member().orElse(null);
    }
}
