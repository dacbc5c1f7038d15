package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.directory.Colleagues;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ScenarioId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/**
 * Writing together. Nobody becomes an author by what somebody else does: members are invited to the open version,
 * reply for themselves, and leave on their own. Readers see a new author with the version that was published with
 * them.
 */
@Stateless
@OpenTo(value = Caller.MEMBER, scopes = LibraryScopes.WRITE)
public class CoAuthoring {

    /** Most authors of a version, invited members included. */
    static final int MOST = 11;

    private static final String FIELD = "colleague";

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private InvitationReading reading;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private Colleagues colleagues;

    @Inject
    private LibraryNews news;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    /**
     * Invites a member to write the open draft too, by a letter.
     *
     * @param choice what a search of {@link Colleagues} gives: the number of a member with a public page, or the exact
     *     address of any member
     * @throws InvalidException for anybody else, and for who is an author, was invited, or declined before
     */
    @Once
    public void invite(ScenarioId id, String choice) {
        var version = requireOwnDraft(id);
        var inviter = policy.requireWriter();
        var member = colleagues
                .choose(choice)
                .orElseThrow(() -> new InvalidException(FIELD, "library.problem.coAuthorUnknown"));
        var authors = authorship.of(version);
        var invitations = authorship.invitations(version);
        requireNew(member, authors, invitations);
        if (authors.size()
                        + invitations.stream()
                                .filter(each -> !each.isDeclined())
                                .count()
                >= MOST) {
            throw new InvalidException(FIELD, "library.problem.coAuthors", MOST - 1);
        }
        authorship.invite(new Invitation(version.id(), member, inviter, clock.instant()));
        news.invited(version, member, inviter);
    }

    private static void requireNew(MemberId member, List<MemberId> authors, List<Invitation> invitations) {
        if (authors.contains(member)) {
            throw new InvalidException(FIELD, "library.problem.coAuthorThere");
        }
        invitations.stream()
                .filter(each -> each.member().equals(member))
                .findFirst()
                .ifPresent(each -> {
                    throw new InvalidException(
                            FIELD,
                            each.isDeclined() ? "library.problem.coAuthorDeclined" : "library.problem.coAuthorAsked");
                });
    }

    /** Takes back an invitation without a reply. */
    public void uninvite(ScenarioId id, long invitation) {
        var version = requireOwnDraft(id);
        authorship.invitations(version).stream()
                .filter(each -> each.id() == invitation && !each.isDeclined())
                .findFirst()
                .ifPresent(authorship::forget);
    }

    /** Leaves the open version; the last author cannot, who discards it instead. */
    public void leave(ScenarioId id) {
        var version = requireOwnDraft(id);
        if (authorship.of(version).size() == 1) {
            throw new RuleException("library.problem.lastAuthor");
        }
        authorship.leave(version, policy.requireWriter());
        changed(id);
    }

    /** Invitations of the viewer without a reply, the newest first. */
    public List<InvitationView> invitations() {
        return reading.pending(policy.current().requireMember());
    }

    /** The viewer's invitation to this scenario; NotFoundException when there is none, or none any more. */
    public InvitationView invitation(ScenarioId id) {
        return reading.pending(policy.current().requireMember()).stream()
                .filter(each -> each.scenario().equals(id))
                .findFirst()
                .orElseThrow(CoAuthoring::notInvited);
    }

    /** Whether the viewer is an author of the open version: an invitation that was accepted leads there. */
    public boolean writes(ScenarioId id) {
        var member = policy.current().requireMember();
        return scenarios
                .findOpen(id)
                .filter(version -> authorship.of(version).contains(member))
                .isPresent();
    }

    /** From now on the viewer is an author of the open version, and of those that follow it. */
    @Once
    public void accept(ScenarioId id) {
        var member = policy.requireWriter();
        scenarios.requireLocked(id);
        var version = scenarios.findOpen(id).orElseThrow(CoAuthoring::notInvited);
        authorship.forget(requirePending(version, member));
        authorship.join(version, member);
        changed(id);
    }

    /** Says no, for good as far as this version goes. */
    @Once
    public void decline(ScenarioId id) {
        var member = policy.requireWriter();
        scenarios.requireLocked(id);
        var version = scenarios.findOpen(id).orElseThrow(CoAuthoring::notInvited);
        requirePending(version, member).decline(clock.instant());
    }

    private Invitation requirePending(ScenarioVersion version, MemberId member) {
        return authorship.pending(version, member).orElseThrow(CoAuthoring::notInvited);
    }

    /** The open version that the viewer writes; while it is read by a moderator its authors stay. */
    private ScenarioVersion requireOwnDraft(ScenarioId id) {
        policy.requireWriter();
        scenarios.requireLocked(id);
        var version = scenarios.findOpen(id).orElseThrow(Scenarios::noOpenVersion);
        policy.requireAuthor(authorship.of(version));
        if (!version.state().isEditable()) {
            throw new ConflictException("library.problem.notEditable");
        }
        return version;
    }

    private void changed(ScenarioId id) {
        index.changed(ScenarioDocuments.KIND, id.value());
    }

    private static NotFoundException notInvited() {
        return new NotFoundException("library.problem.notInvited");
    }
}
