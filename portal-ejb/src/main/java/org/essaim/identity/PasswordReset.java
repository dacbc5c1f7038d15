package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.access.TokenBook;
import org.essaim.identity.access.TokenRow;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.TooManyRequestsException;

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
    private TokenBook tokens;

    @Inject
    private Pacing pacing;

    @Inject
    private Throttle throttle;

    @Inject
    private SecurityLog log;

    /**
     * Mails the link, if the address has an account; the response and its time are always the same.
     *
     * @throws InvalidException for the field {@code email}, when it is no address at all
     * @throws TooManyRequestsException when it is asked too often
     */
    public void ask(String typed, Visitor visitor) {
        var email = EmailAddress.read(typed).orElseThrow(() -> new InvalidException("email", "identity.problem.email"));
        throttle.admit(pacing.attempt(Throttled.RESET, accounts.find(email), email.value(), visitor));
        SteadyTime.run(() -> accounts.askReset(email));
    }

    /** Whether the link works, still. */
    public boolean isOpen(String token) {
        return accounts.behind(token, LinkPurpose.RESET).isPresent();
    }

    /** The tokens of the link's owner that still work; none when the link does not. */
    public List<TokenRow> openTokens(String token) {
        return accounts.behind(token, LinkPurpose.RESET)
                .map(member -> tokens.open(member.member()))
                .orElse(List.of());
    }

    /**
     * Takes the new password, ends all sessions, and lets the member in.
     *
     * @param revokeTokens whether programs are shut out too
     * @throws NotFoundException when the link does not work, or no longer
     * @throws InvalidException for the field {@code password}
     */
    public Welcome choose(String token, String password, boolean revokeTokens, Visitor visitor) {
        var member = accounts.behind(token, LinkPurpose.RESET)
                .orElseThrow(() -> new NotFoundException("identity.problem.linkUnknown"));
        rule.problem(password, member.name(), member.email().value()).ifPresent(key -> {
            throw new InvalidException("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST);
        });
        var welcome = accounts.reset(token, passwords.hash(password), revokeTokens, visitor);
        for (var action : List.of(Throttled.SIGN_IN, Throttled.RESET, Throttled.CONFIRMATION)) {
            throttle.forgive(action, AccountKey.of(member.member()));
        }
        log.note(SecurityEvent.PASSWORD_RESET, Optional.of(member.member()), "");
        return welcome;
    }
}
