package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.identity.access.Passwords;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.InvalidException;
import org.essaim.shared.Text;
import org.essaim.shared.TooManyRequestsException;

/** Coming in with an address and a password: one answer, in one time, whether the address has an account or not. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.EVERYONE)
public class SignIn {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    /**
     * Lets the member in.
     *
     * @param remembered whether this browser is known again for thirty days
     * @throws InvalidException for the field {@code password} when they do not match; for {@code email} when they do,
     *     but the address is not proved yet or the member is suspended
     * @throws TooManyRequestsException after too many tries
     */
    public Welcome enter(String typed, String password, boolean remembered, Visitor visitor) {
        var account = Text.clean(typed);
        throttle.admit(Throttled.SIGN_IN, account, visitor.address());
        var found = EmailAddress.read(account).flatMap(accounts::find);
        var matches = passwords.matches(password == null ? "" : password, found.flatMap(Credential::passwordHash));
        var member = found.filter(any -> matches).orElseThrow(SignIn::mismatch);
        requireOpen(member);
        var welcome = accounts.enter(member.member(), remembered, visitor);
        throttle.forgive(Throttled.SIGN_IN, account);
        return welcome;
    }

    private static void requireOpen(Credential member) {
        var refusal =
                switch (member.state()) {
                    case ACTIVE -> Optional.<String>empty();
                    case UNCONFIRMED -> Optional.of("identity.problem.unconfirmed");
                    case SUSPENDED -> Optional.of("identity.problem.suspended");
                    case LEFT -> throw mismatch();
                };
        refusal.ifPresent(key -> {
            throw new InvalidException("email", key);
        });
    }

    private static InvalidException mismatch() {
        return new InvalidException("password", "identity.problem.mismatch");
    }
}
