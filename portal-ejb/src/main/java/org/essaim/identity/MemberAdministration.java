package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.essaim.audit.AuditReading;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.profile.AcademieFromAddress;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.identity.profile.ProfileVocabulary;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** Members as administrators see and keep them; everything done here is written in the audit. For ADMIN only. */
@Stateless
@OpenTo(Caller.ADMIN)
public class MemberAdministration {

    private static final int LATEST = 50;

    @Inject
    private Members members;

    @Inject
    private MemberList list;

    @Inject
    private MemberAudit audit;

    @Inject
    private AuditReading history;

    @Inject
    private MemberChanges changes;

    @Inject
    private AcademieFromAddress academies;

    @Inject
    private ProfileVocabulary vocabulary;

    @Inject
    private Passwords passwords;

    @Inject
    private IndexQueue index;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** Members as a list shows them: pages, exports and selections of desks. */
    public Page<MemberRow> members(ListRequest<MemberFilter, MemberOrder> request) {
        return list.page(request);
    }

    /** Everything about one; {@link NotFoundException} when there is none. */
    public MemberFile file(MemberId id) {
        var member = members.require(id);
        return new MemberFile(
                id,
                member.name().isEmpty() ? "–" : member.name(),
                member.state() == MemberState.LEFT ? "" : member.email().value(),
                member.state(),
                member.roles(),
                member.schoolRole(),
                member.academie(),
                member.academieProvedUntil(),
                member.hasPublicProfile(),
                member.createdAt(),
                history.of(id, LATEST));
    }

    /**
     * Gives exactly these roles, and MEMBER.
     *
     * @throws RuleException when nobody would administer the portal any more
     */
    public void giveRoles(MemberId id, Set<Role> roles, String reason) {
        AuditReason.check(reason, false);
        members.inTurn();
        var member = members.requireLocked(id);
        if (!roles.contains(Role.ADMIN)) {
            rules().goingAsAdministrator(member).ifPresent(MemberAdministration::refuse);
        }
        changes.giveRoles(member, roles, actor(), Text.clean(reason));
    }

    /**
     * Makes a member whose address counts as proved, with a password, a profile and roles.
     *
     * @throws InvalidException field by field
     * @throws ConflictException when the address has an account
     */
    public MemberId enrol(NewMember newcomer) {
        return enrol(newcomer, actor(), passwords::hash);
    }

    /** The same for many; a password that several share, as in the demo, is hashed once. */
    public List<MemberId> enrolAll(List<NewMember> newcomers) {
        var actor = actor();
        var hashes = new HashMap<String, String>();
        return newcomers.stream()
                .map(each -> enrol(each, actor, password -> hashes.computeIfAbsent(password, passwords::hash)))
                .toList();
    }

    private MemberId enrol(NewMember newcomer, MemberId actor, UnaryOperator<String> hashing) {
        newcomer.profile().check(vocabulary);
        var email = EmailAddress.require(newcomer.email());
        if (newcomer.password() != null && newcomer.password().length() < PasswordRule.SHORTEST) {
            throw new InvalidException(
                    "password", "identity.problem.passwordShort", PasswordRule.SHORTEST, PasswordRule.LONGEST);
        }
        if (members.findByEmail(email).isPresent()) {
            throw new ConflictException("identity.problem.addressTaken");
        }
        var since = newcomer.since().orElseGet(clock::instant);
        var hash = newcomer.password() == null ? null : hashing.apply(newcomer.password());
        var member = new Member(email, newcomer.profile().name(), hash, newcomer.locale(), since);
        member.proveAddress(email, academies.of(email), clock.instant());
        member.present(newcomer.profile(), academies.of(email));
        member.hold(newcomer.roles());
        members.add(member);
        audit.noteEnrolled(member.id(), actor, member.roles(), since);
        index.changed(MemberDocuments.KIND, member.id().value());
        return member.id();
    }

    /** Null when the portal itself does it. */
    private MemberId actor() {
        return viewer.current().member().orElse(null);
    }

    /** To be asked by who acts in turn. */
    private ActRules rules() {
        return new ActRules(actor(), members.countActive(Role.ADMIN));
    }

    private static void refuse(BusinessException refusal) {
        throw refusal;
    }
}
