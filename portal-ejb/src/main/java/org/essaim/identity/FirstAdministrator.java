package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.Role;

/** While nobody administers the portal, the member whose proved address is the setting's becomes the one who does. */
@ApplicationScoped
class FirstAdministrator {

    @Inject
    private Settings settings;

    @Inject
    private Members members;

    @Inject
    private MemberAudit audit;

    /** Called when a member has proved the address, or signs in. */
    void recognise(Member member) {
        var named = settings.optional(Setting.ADMIN_EMAIL).flatMap(EmailAddress::read);
        if (named.filter(member.email()::equals).isEmpty()
                || member.state() != MemberState.ACTIVE
                || member.roles().contains(Role.ADMIN)
                || isAdministered()) {
            return;
        }
        var roles = EnumSet.copyOf(member.roles());
        roles.add(Role.ADMIN);
        member.hold(roles);
        audit.noteRoles(member.id(), null, IdentityAudit.ROLES, member.roles(), Setting.ADMIN_EMAIL.variable());
    }

    private boolean isAdministered() {
        members.inTurn();
        return members.countActive(Role.ADMIN) > 0;
    }
}
