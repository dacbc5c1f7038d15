package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.InvalidException;
import org.essaim.shared.NotFoundException;
import org.essaim.shared.TooManyRequestsException;

/** Another password for who forgot theirs, by a link to the account's address. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.EVERYONE)
public class PasswordReset {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRule rule;

    @Inject
    private Throttle throttle;

    /**
     * Mails the link, if the address has an account; the answer and its time are always the same.
     *
     * @throws InvalidException for the field {@code email}, when it is no address at all
     * @throws TooManyRequestsException when it is asked too often
     */
    public void ask(String typed, Visitor visitor) {
        var email = EmailAddress.read(typed).orElseThrow(() -> new InvalidException("email", "identity.problem.email"));
        throttle.admit(Throttled.LETTER, email.value(), visitor.address());
        SteadyTime.run(() -> accounts.askReset(email));
    }

    /** Whether the link works, still. */
    public boolean isOpen(String token) {
        return accounts.behind(token, LinkPurpose.RESET).isPresent();
    }

    /**
     * Takes the new password, ends all sessions, and lets the member in.
     *
     * @throws NotFoundException when the link does not work, or no longer
     * @throws InvalidException for the field {@code password}
     */
    public Welcome choose(String token, String password, Visitor visitor) {
        var member = accounts.behind(token, LinkPurpose.RESET)
                .orElseThrow(() -> new NotFoundException("identity.problem.linkUnknown"));
        rule.problem(password, member.name(), member.email().value()).ifPresent(key -> {
            throw new InvalidException("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST);
        });
        var welcome = accounts.reset(token, passwords.hash(password), visitor);
        throttle.forgive(Throttled.SIGN_IN, member.email().value());
        throttle.forgive(Throttled.LETTER, member.email().value());
        return welcome;
    }
}
