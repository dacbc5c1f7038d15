package org.essaim.web.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.identity.MemberAct;
import org.essaim.shared.viewer.Role;

/**
 * What is offered to be done to several members.
 *
 * @param role the one that is given; null for another act
 */
public record PlannedAct(MemberAct act, Role role) {

    static List<PlannedAct> all() {
        return Stream.concat(
                        Stream.of(MemberAct.SUSPEND, MemberAct.REINSTATE).map(act -> new PlannedAct(act, null)),
                        Arrays.stream(Role.values())
                                .filter(role -> role != Role.MEMBER)
                                .map(role -> new PlannedAct(MemberAct.GIVE_ROLE, role)))
                .toList();
    }

    static Optional<PlannedAct> of(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As the address and the menu have it. */
    public String code() {
        return role == null ? act.name() : act + "-" + role;
    }
}
