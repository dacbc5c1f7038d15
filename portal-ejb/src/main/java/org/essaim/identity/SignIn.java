package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.audit.AuditReading;
import org.essaim.identity.access.OwnerWarnings;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.mail.Letter;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * Signing in with an address and a password: one response, in one time, whether the address has an account or not.
 * Attempts are slowed down; a browser that its member signed in with before has attempts of its own, and the member is
 * warned when others make many.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.EVERYONE)
public class SignIn {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Pacing pacing;

    @Inject
    private Throttle throttle;

    @Inject
    private SecurityLog log;

    @Inject
    private AuditReading audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    /**
     * Lets the member in.
     *
     * @param remembered whether this browser is known again for thirty days
     * @throws InvalidException for the field {@code password} when they do not match; for {@code email} when they do,
     *     but the address is not proved yet or the member is suspended
     * @throws TooManyRequestsException after too many attempts
     */
    public Welcome enter(String typed, String password, boolean remembered, Visitor visitor) {
        var found = EmailAddress.read(typed).flatMap(accounts::find);
        var attempt = pacing.attempt(Throttled.SIGN_IN, found, typed, visitor);
        var attempts = throttle.admit(attempt);
        var matches = passwords.matches(password == null ? "" : password, found.flatMap(Credential::passwordHash));
        if (!matches) {
            failed(found, attempts);
            throw mismatch();
        }
        var member = found.orElseThrow();
        requireOpen(member);
        var welcome = accounts.enter(member, remembered, visitor);
        throttle.succeeded(attempt);
        log.note(SecurityEvent.SIGNED_IN, Optional.of(member.member()), "");
        return welcome;
    }

    private void failed(Optional<Credential> found, int attempts) {
        log.note(SecurityEvent.SIGN_IN_FAILED, found.map(Credential::member), "attempts=" + attempts);
        found.filter(member -> attempts >= OwnerWarnings.MANY)
                .ifPresent(member -> accounts.warn(member.member(), attempts));
    }

    private void requireOpen(Credential member) {
        switch (member.state()) {
            case ACTIVE, LEAVING -> {}
            case UNCONFIRMED -> throw new InvalidException("email", "identity.problem.unconfirmed");
            case SUSPENDED -> throw suspended(member.member());
            case LEFT -> throw mismatch();
        }
    }

    /** With since when and why, as far as that is still known: only who has the password reads it. */
    private InvalidException suspended(MemberId member) {
        return audit.last(member, IdentityAudit.SUSPENDED)
                .filter(entry -> !entry.reason().isEmpty())
                .map(entry -> new InvalidException(
                        "email",
                        "identity.problem.suspendedFor",
                        Letter.day(viewer.current().locale(), entry.doneAt()),
                        Markdown.line(entry.reason()),
                        settings.text(Setting.ASSOCIATION_CONTACT)))
                .orElseGet(() -> new InvalidException("email", "identity.problem.suspended"));
    }

    static InvalidException mismatch() {
        return new InvalidException("password", "identity.problem.mismatch");
    }
}
