package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.identity.access.OwnerWarnings;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.TooManyRequestsException;

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

    private static void requireOpen(Credential member) {
        var refusal =
                switch (member.state()) {
                    case ACTIVE, LEAVING -> Optional.<String>empty();
                    case UNCONFIRMED -> Optional.of("identity.problem.unconfirmed");
                    case SUSPENDED -> Optional.of("identity.problem.suspended");
                    case LEFT -> throw mismatch();
                };
        refusal.ifPresent(key -> {
            throw new InvalidException("email", key);
        });
    }

    static InvalidException mismatch() {
        return new InvalidException("password", "identity.problem.mismatch");
    }
}
