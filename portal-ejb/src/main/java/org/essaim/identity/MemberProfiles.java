package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.profile.AcademieChanged;
import org.essaim.identity.profile.AcademieFromAddress;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.OwnProfile;
import org.essaim.identity.profile.ProfileChanged;
import org.essaim.identity.profile.ProfileShowing;
import org.essaim.identity.profile.ProfileVocabulary;
import org.essaim.identity.profile.PublicProfile;
import org.essaim.identity.profile.PublicProfiles;
import org.essaim.identity.profile.UaiCode;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.TermKind;

/** How members present themselves: to themselves in a form, to everyone if they want to. */
@Stateless
@OpenTo(Caller.MEMBER)
public class MemberProfiles {

    @Inject
    private Members members;

    @Inject
    private PublicProfiles published;

    @Inject
    private AcademieFromAddress academies;

    @Inject
    private ProfileVocabulary vocabulary;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexQueue index;

    @Inject
    private Instance<ProfileShowing> showing;

    @Inject
    private Event<ProfileChanged> changes;

    @Inject
    private Event<AcademieChanged> moves;

    public OwnProfile mine() {
        var member = members.require(viewer.current().requireMember());
        return new OwnProfile(
                member.id(),
                member.email().value(),
                member.name(),
                member.schoolRole(),
                vocabulary.inOrder(TermKind.DISCIPLINE, member.disciplines()),
                vocabulary.inOrder(TermKind.LEVEL, member.levels()),
                member.academie(),
                academies.of(member.email()),
                member.academieProvedUntil(),
                member.uai().map(UaiCode::value).orElse(""),
                member.bio(),
                member.hasPublicProfile(),
                member.createdAt());
    }

    /**
     * Saves what the viewer says about themselves.
     *
     * @throws InvalidException field by field, also for showing what moderation took away
     */
    public void present(EditProfile profile) {
        var member = members.require(viewer.current().requireMember());
        profile.check(vocabulary);
        if (profile.publicProfile()) {
            showing.forEach(each ->
                    each.requireShowable(member.id(), profile.name(), profile.bio(), member.hasPublicProfile()));
        }
        var before = member.academie();
        member.present(profile, academies.of(member.email()));
        members.flush();
        if (!member.academie().equals(before)) {
            moves.fire(new AcademieChanged(member.id()));
        }
        index.changed(MemberDocuments.KIND, member.id().value());
        changes.fire(new ProfileChanged(member.id()));
    }

    /** Takes the public page away, as moderation decided; the member may show it again once it says something else. */
    @OpenTo(Caller.PORTAL)
    public void hide(MemberId id, String reason) {
        show(id, false);
        audit.record(IdentityAudit.PROFILE_HIDDEN, id, reason);
    }

    /** Undoes {@link #hide}. */
    @OpenTo(Caller.PORTAL)
    public void show(MemberId id) {
        show(id, true);
        audit.record(IdentityAudit.PROFILE_SHOWN, id, "");
    }

    private void show(MemberId id, boolean shown) {
        members.requireLocked(id).show(shown);
        index.changed(MemberDocuments.KIND, id.value());
        changes.fire(new ProfileChanged(id));
    }

    /** The language that the viewer wants to be spoken to. */
    public void speak(Locale language) {
        members.require(viewer.current().requireMember()).speak(language);
    }

    /** What anyone may read; {@link NotFoundException} unless the member is active and wants it. */
    @OpenTo(Caller.EVERYONE)
    public PublicProfile published(MemberId id) {
        return published.find(id).orElseThrow(() -> new NotFoundException("identity.problem.memberUnknown"));
    }
}
