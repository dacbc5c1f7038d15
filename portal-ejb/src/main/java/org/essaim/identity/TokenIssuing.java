package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.essaim.identity.access.ApiTokens;
import org.essaim.identity.access.NewToken;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;

/**
 * Making a token for a program: by the member at the keyboard, who is written about it. A token outlives the session
 * that made it, so a browser that was found open is not enough.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenTo(Caller.MEMBER)
public class TokenIssuing {

    @Inject
    private Presence presence;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    /** Whether the password is asked for: the session began more than ten minutes ago. */
    public boolean asksPassword(Optional<UUID> session) {
        return !presence.isFresh(session);
    }

    /**
     * A new token, which can be read this once.
     *
     * @param password needed when {@link #asksPassword} says so
     * @param session the one that asks
     * @throws InvalidException for the fields {@code name}, {@code scopes}, {@code life} and {@code current}
     * @throws RuleException when the viewer has twenty that work
     */
    public String issue(NewToken token, String password, Optional<UUID> session, Visitor visitor) {
        token.check(tokens.offered());
        var member = presence.require(password, session, visitor);
        return accounts.issueToken(member, token);
    }
}
