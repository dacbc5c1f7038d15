package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.access.SessionBook;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** What somebody in charge changes of a member who is held, with all that follows from it; whether they may is decided before. */
@ApplicationScoped
class MemberChanges {

    @Inject
    private MemberAudit audit;

    @Inject
    private SessionBook sessions;

    @Inject
    private IndexQueue index;

    @Inject
    private Event<StandingChanged> standings;

    void suspend(Member member, MemberId actor, String reason) {
        member.suspend();
        tell(member);
        sessions.endAll(member.id(), Optional.empty());
        audit.note(member.id(), actor, IdentityAudit.SUSPENDED, reason);
        index.changed(MemberDocuments.KIND, member.id().value());
    }

    void reinstate(Member member, MemberId actor, String reason) {
        member.reinstate();
        tell(member);
        audit.note(member.id(), actor, IdentityAudit.REINSTATED, reason);
        index.changed(MemberDocuments.KIND, member.id().value());
    }

    private void tell(Member member) {
        standings.fire(new StandingChanged(member.id(), member.state() == MemberState.ACTIVE));
    }

    /** Exactly these roles, and MEMBER; nothing is noted when they were held already. */
    void giveRoles(Member member, Set<Role> roles, MemberId actor, String reason) {
        var before = member.roles();
        member.hold(roles);
        if (!before.equals(member.roles())) {
            audit.noteRoles(member.id(), actor, IdentityAudit.ROLES, member.roles(), reason);
        }
    }
}
