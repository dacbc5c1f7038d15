package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** What people in charge did to members: an entry of the audit, and a line of the security log without the reason. */
@ApplicationScoped
class MemberAudit {

    @Inject
    private AuditLog audit;

    @Inject
    private SecurityLog log;

    /**
     * Notes an act.
     *
     * @param actor who did it, or null for the portal itself
     */
    void note(MemberId member, MemberId actor, IdentityAudit action, String reason) {
        note(AuditEntry.of(action, member).because(reason), actor, action, Set.of());
    }

    /** The same for an act after which these roles are held. */
    void noteRoles(MemberId member, MemberId actor, IdentityAudit action, Set<Role> roles, String reason) {
        note(AuditEntry.of(action, member).because(reason).saying(words(roles)), actor, action, roles);
    }

    /** The same for what was done at another moment. */
    void noteEnrolled(MemberId member, MemberId actor, Set<Role> roles, Instant when) {
        var enrolled = AuditEntry.of(IdentityAudit.ENROLLED, member).saying(words(roles));
        note(enrolled.at(when), actor, IdentityAudit.ENROLLED, roles);
    }

    private void note(AuditEntry entry, MemberId actor, IdentityAudit action, Set<Role> roles) {
        audit.record(entry, Optional.ofNullable(actor));
        log.noteOnceDone(
                SecurityEvent.valueOf(action.name()),
                (MemberId) entry.thing(),
                "by=" + (actor == null ? "portal" : actor) + " roles="
                        + roles.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }

    private static String words(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> "{identity.Role." + role + "}")
                .collect(Collectors.joining(", "));
    }
}
