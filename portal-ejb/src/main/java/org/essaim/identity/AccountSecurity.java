package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** The viewer's own password and address: each change asks for the password once more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.MEMBER)
public class AccountSecurity {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRule rule;

    @Inject
    private Presence presence;

    @Inject
    private Pacing pacing;

    @Inject
    private Throttle throttle;

    @Inject
    private CurrentViewer viewer;

    /**
     * Another password; other sessions end.
     *
     * @param revokeTokens whether programs are shut out too
     * @param session the one that asks, which goes on
     * @throws InvalidException for the fields {@code current} and {@code password}
     */
    public void changePassword(
            String current, String password, boolean revokeTokens, Optional<UUID> session, Visitor visitor) {
        var member = presence.requirePassword(current, visitor);
        rule.problem(password, member.name(), member.email().value()).ifPresent(key -> {
            throw new InvalidException("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST);
        });
        accounts.changePassword(member, passwords.hash(password), revokeTokens, session);
    }

    /**
     * Mails a link to the wanted address, which takes the place of the present one when the link is followed. Whether
     * somebody has the address already is said to its owner alone.
     *
     * @throws InvalidException for the fields {@code email} and {@code current}
     */
    public void askAddress(String wanted, String current, Visitor visitor) {
        var email = EmailAddress.require(wanted);
        var member = presence.requirePassword(current, visitor);
        throttle.admit(pacing.attempt(Throttled.CONFIRMATION, accounts.find(email), email.value(), visitor));
        SteadyTime.run(() -> accounts.askAddress(member, email));
    }

    /** Mails a link to the present address, to prove the académie for another year. */
    public void proveAgain(Visitor visitor) {
        var member = accounts.require(viewer.current().requireMember());
        throttle.admit(pacing.attempt(Throttled.CONFIRMATION, member, visitor));
        accounts.askAddress(member, member.email());
    }

    /** Whether the link works, still. */
    @OpenTo(Caller.EVERYONE)
    public boolean isOpen(String token) {
        return accounts.behind(token, LinkPurpose.ADDRESS).isPresent();
    }

    /**
     * Takes the address that the link proves; it needs no session, the letter is proof enough.
     *
     * @return the address, from now on
     * @throws NotFoundException when the link does not work, or no longer
     * @throws ConflictException when somebody else took the address meanwhile
     */
    @OpenTo(Caller.EVERYONE)
    public String takeAddress(String token) {
        try {
            return accounts.takeAddress(token).value();
        } catch (PersistenceException e) {
            throw new ConflictException("identity.problem.addressTaken");
        }
    }
}
