package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.access.KnownDevices;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.access.OneTimeLinks;
import org.essaim.identity.access.OwnerWarnings;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.SessionBook;
import org.essaim.identity.access.TokenBook;
import org.essaim.identity.consents.ConsentBook;
import org.essaim.identity.consents.ConsentSubject;
import org.essaim.identity.profile.AcademieFromAddress;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.MemberId;

/**
 * The steps of joining and getting in that change something, one transaction each. The slow work on passwords is done
 * before, outside of any, and so is the judgement whether the step may be taken.
 */
@ApplicationScoped
@Transactional
class Accounts {

    /** Whose a link was, and what it was about. */
    private record Used(Member member, String subject) {}

    @Inject
    private Members members;

    @Inject
    private Departures departures;

    @Inject
    private OneTimeLinks links;

    @Inject
    private SessionBook sessions;

    @Inject
    private KnownDevices devices;

    @Inject
    private TokenBook tokens;

    @Inject
    private OwnerWarnings warnings;

    @Inject
    private ConsentBook consents;

    @Inject
    private SecurityLog log;

    @Inject
    private IdentityLetters letters;

    @Inject
    private AcademieFromAddress academies;

    @Inject
    private FirstAdministrator firstAdministrator;

    @Inject
    private NamedLock locks;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    Optional<Credential> find(EmailAddress email) {
        return members.findByEmail(email).map(Credential::of);
    }

    Credential require(MemberId member) {
        return Credential.of(members.require(member));
    }

    /** Whose link this is. */
    Optional<Credential> behind(String token, LinkPurpose purpose) {
        return links.look(token, purpose).map(link -> require(link.member()));
    }

    /** Makes the account and writes to its address; an account that is there already only gets its owner a letter. */
    @Once
    void register(NewAccount account, EmailAddress email, String passwordHash) {
        locks.hold("sign-up " + email.value());
        var known = members.findByEmail(email);
        if (known.isPresent() && known.get().state() != MemberState.UNCONFIRMED) {
            letters.known(known.get());
            return;
        }
        var name = account.name();
        known.ifPresent(member -> member.signUpAgain(name, passwordHash, account.locale()));
        var member =
                known.orElseGet(() -> added(new Member(email, name, passwordHash, account.locale(), clock.instant())));
        consents.note(member.id(), ConsentSubject.TERMS, true);
        consents.note(member.id(), ConsentSubject.PRIVACY, true);
        consents.note(member.id(), ConsentSubject.NEWS, account.news());
        letters.confirm(member, links.issue(member.id(), LinkPurpose.CONFIRM, email.value()));
    }

    /** Writes again to an address that is not proved yet. */
    @Once
    void remind(EmailAddress email) {
        members.findByEmail(email).ifPresent(member -> {
            if (member.state() == MemberState.UNCONFIRMED) {
                letters.confirm(member, links.issue(member.id(), LinkPurpose.CONFIRM, email.value()));
            } else {
                letters.known(member);
            }
        });
    }

    Welcome confirm(String token, boolean remembered, Visitor visitor) {
        var member = used(token, LinkPurpose.CONFIRM).member();
        prove(member, member.email());
        return welcome(member, remembered, visitor);
    }

    Welcome enter(Credential proved, boolean remembered, Visitor visitor) {
        var member = unchanged(proved).orElseThrow(SignIn::mismatch);
        firstAdministrator.recognise(member);
        return welcome(member, remembered, visitor);
    }

    /** Warns the member, once a day, that many wrong passwords are tried. */
    void warn(MemberId id, int attempts) {
        var member = members.require(id);
        if (member.state() == MemberState.ACTIVE && warnings.isDue(id)) {
            letters.failedAttempts(member, attempts);
            log.noteOnceDone(SecurityEvent.OWNER_WARNED, id, "attempts=" + attempts);
        }
    }

    @Once
    void askReset(EmailAddress email) {
        members.findByEmail(email)
                .filter(member -> member.state() != MemberState.SUSPENDED && member.state() != MemberState.LEFT)
                .ifPresent(member -> letters.reset(member, links.issue(member.id(), LinkPurpose.RESET, email.value())));
    }

    /** Who reads the letter holds the address: it is proved, and everybody else is shown the door. */
    Welcome reset(String token, String passwordHash, boolean revokeTokens, Visitor visitor) {
        var member = used(token, LinkPurpose.RESET).member();
        member.choosePassword(passwordHash);
        links.cancel(member.id(), LinkPurpose.CONFIRM);
        links.cancel(member.id(), LinkPurpose.ADDRESS);
        sessions.endAll(member.id(), Optional.empty());
        devices.forgetAll(member.id());
        if (revokeTokens) {
            tokens.revokeAll(member.id());
        }
        prove(member, member.email());
        letters.passwordChanged(member);
        return welcome(member, false, visitor);
    }

    /** The browser that asks stays signed in, the others do not. */
    @Once
    void changePassword(Credential proved, String passwordHash, boolean revokeTokens, Optional<UUID> session) {
        var member = unchanged(proved).orElseThrow(Presence::wrongPassword);
        var id = member.id();
        member.choosePassword(passwordHash);
        links.cancel(id, LinkPurpose.RESET);
        sessions.endAll(id, session);
        if (revokeTokens) {
            tokens.revokeAll(id);
        }
        letters.passwordChanged(member);
        log.noteOnceDone(SecurityEvent.PASSWORD_CHANGED, id, "");
    }

    /** A new token, which its owner is written about. */
    @Once
    String issueToken(Credential proved, NewToken token) {
        var member = unchanged(proved).orElseThrow(Presence::wrongPassword);
        var issued = tokens.add(member.id(), token);
        letters.tokenIssued(member, token, issued.until());
        return issued.secret().value();
    }

    /** Writes to the wanted address; to its owner when it has one. */
    @Once
    void askAddress(Credential proved, EmailAddress wanted) {
        var member = unchanged(proved).orElseThrow(Presence::wrongPassword);
        var id = member.id();
        var owner = members.findByEmail(wanted);
        if (owner.isPresent() && !owner.get().id().equals(id)) {
            letters.known(owner.get());
            return;
        }
        letters.address(member, wanted, links.issue(id, LinkPurpose.ADDRESS, wanted.value()));
    }

    /** The address that the link proves is the member's from now on. */
    EmailAddress takeAddress(String token) {
        var used = used(token, LinkPurpose.ADDRESS);
        var member = used.member();
        var before = member.email();
        var address = new EmailAddress(used.subject());
        links.cancel(member.id(), LinkPurpose.RESET);
        prove(member, address);
        members.flush();
        if (!before.equals(address)) {
            letters.addressChanged(member, before);
        }
        return address;
    }

    /**
     * The member, held, if nothing has changed since who they are was judged: that takes its time, and whoever knew a
     * password that was replaced meanwhile, or was suspended, comes too late.
     */
    private Optional<Member> unchanged(Credential proved) {
        var member = members.requireLocked(proved.member());
        return proved.isStillTrueOf(member) ? Optional.of(member) : Optional.empty();
    }

    private void prove(Member member, EmailAddress address) {
        member.proveAddress(address, academies.of(address), clock.instant());
        firstAdministrator.recognise(member);
        index.changed(MemberDocuments.KIND, member.id().value());
    }

    /**
     * The member is held before the link is used up, in the order of whoever erases them: each would else wait for the
     * other.
     */
    private Used used(String token, LinkPurpose purpose) {
        var member = links.look(token, purpose)
                .map(link -> members.requireLocked(link.member()))
                .orElseThrow(Accounts::unknownLink);
        var link = links.use(token, purpose).orElseThrow(Accounts::unknownLink);
        return new Used(requireUnbarred(member), link.subject());
    }

    /** A link does not help somebody who was suspended since. */
    private static Member requireUnbarred(Member member) {
        if (member.state() == MemberState.SUSPENDED || member.state() == MemberState.LEFT) {
            throw unknownLink();
        }
        return member;
    }

    private Welcome welcome(Member member, boolean remembered, Visitor visitor) {
        var stays = departures.signedIn(member);
        return new Welcome(
                sessions.open(member.id(), remembered, visitor.userAgent()),
                devices.enter(visitor.device(), member.id()),
                member.locale(),
                member.id(),
                stays);
    }

    private Member added(Member member) {
        members.add(member);
        return member;
    }

    private static NotFoundException unknownLink() {
        return new NotFoundException("identity.problem.linkUnknown");
    }
}
