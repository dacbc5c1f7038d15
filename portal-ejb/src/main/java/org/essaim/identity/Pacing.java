package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.KnownDevices;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.EmailAddress;

/**
 * Whom a visitor's attempt is counted under: the member where there is one, whatever spelling of the address was typed.
 */
@ApplicationScoped
class Pacing {

    @Inject
    private KnownDevices devices;

    /**
     * @param found the account that was meant, if there is one
     * @param typed the address
     */
    Attempt attempt(Throttled action, Optional<Credential> found, String typed, Visitor visitor) {
        var member = found.map(Credential::member);
        var account = member.map(AccountKey::of).orElseGet(() -> address(typed));
        return new Attempt(action, account, visitor.address(), devices.find(visitor.device(), member));
    }

    Attempt attempt(Throttled action, Credential member, Visitor visitor) {
        return attempt(action, Optional.of(member), member.email().value(), visitor);
    }

    /** The key of an address in its one spelling. */
    static AccountKey address(String typed) {
        return AccountKey.of(EmailAddress.read(typed).map(EmailAddress::value).orElse(typed));
    }
}
