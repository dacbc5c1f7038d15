package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Optional;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.TooManyRequestsException;

/**
 * Joining: an account is asked for, its address proved by a link. The link alone opens nothing: whoever asked also
 * knows the password, so that nobody comes into an account that somebody else prepared in their name.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.EVERYONE)
public class SignUp {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRule rule;

    @Inject
    private Pacing pacing;

    @Inject
    private Throttle throttle;

    @Inject
    private SecurityLog log;

    /**
     * Asks for an account. The response is the same whether the address has one or not: what there is to say is mailed.
     *
     * @throws InvalidException for the fields {@code name}, {@code email}, {@code password}, {@code terms}
     * @throws TooManyRequestsException when this address, or this place, asks too often
     */
    public void begin(NewAccount account, Visitor visitor) {
        var email = check(account);
        throttle.admit(
                new Attempt(Throttled.SIGN_UP, Pacing.address(email.value()), visitor.address(), Optional.empty()));
        SteadyTime.run(() -> register(account, email, passwords.hash(account.password())));
    }

    /** Mails another link to an address that is not proved yet; the response is always the same. */
    public void again(String typed, Visitor visitor) {
        var email = EmailAddress.read(typed).orElseThrow(() -> new InvalidException("email", "identity.problem.email"));
        throttle.admit(pacing.attempt(Throttled.CONFIRMATION, accounts.find(email), email.value(), visitor));
        SteadyTime.run(() -> accounts.remind(email));
    }

    /** The name of the person whom the link was sent to; empty when it does not work, or no longer. */
    public Optional<String> nameBehind(String token) {
        return accounts.behind(token, LinkPurpose.CONFIRM).map(Credential::name);
    }

    /**
     * Proves the address, and lets the member in.
     *
     * @throws NotFoundException when the link does not work, or no longer
     * @throws InvalidException for the field {@code password}, when it is not the one chosen with the account
     */
    public Welcome confirm(String token, String password, boolean remembered, Visitor visitor) {
        var asked = accounts.behind(token, LinkPurpose.CONFIRM)
                .orElseThrow(() -> new NotFoundException("identity.problem.linkUnknown"));
        var attempt = pacing.attempt(Throttled.PASSWORD, asked, visitor);
        throttle.admit(attempt);
        if (!passwords.matches(password == null ? "" : password, asked.passwordHash())) {
            log.note(SecurityEvent.PASSWORD_FAILED, Optional.of(asked.member()), "");
            throw new InvalidException("password", "identity.problem.confirmPassword");
        }
        var welcome = accounts.confirm(token, remembered, visitor);
        throttle.succeeded(attempt);
        throttle.forgive(Throttled.SIGN_UP, Pacing.address(asked.email().value()));
        throttle.forgive(Throttled.CONFIRMATION, AccountKey.of(asked.member()));
        log.note(SecurityEvent.SIGNED_IN, Optional.of(asked.member()), "");
        return welcome;
    }

    private EmailAddress check(NewAccount account) {
        var wrong = new ArrayList<>(Constraints.broken(account));
        EditProfile.checkName(account.name(), wrong);
        EmailAddress.problem(account.email()).ifPresent(key -> wrong.add(Violation.of("email", key)));
        rule.problem(account.password(), account.name(), account.email())
                .ifPresent(
                        key -> wrong.add(Violation.of("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST)));
        if (!account.termsAccepted()) {
            wrong.add(Violation.of("terms", "identity.problem.terms"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
        return EmailAddress.require(account.email());
    }

    /** Somebody may ask for the same address at the same time: the second look finds the account. */
    private void register(NewAccount account, EmailAddress email, String hash) {
        try {
            accounts.register(account, email, hash);
        } catch (PersistenceException e) {
            accounts.register(account, email, hash);
        }
    }
}
