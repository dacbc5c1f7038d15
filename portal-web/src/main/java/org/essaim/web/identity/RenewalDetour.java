package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.essaim.identity.consents.Consents;
import org.essaim.web.gate.SafePath;
import org.essaim.web.routes.Detour;

/**
 * A member who agreed to texts that have changed since is asked before the next page that needs an account. What anyone
 * may read stays open to them, and so does their account: they may leave instead.
 */
@ApplicationScoped
class RenewalDetour implements Detour {

    private static final String ACCOUNT = "/compte";

    @Inject
    private Consents consents;

    @Override
    public Optional<SafePath> before(String address) {
        return address.startsWith(ACCOUNT) || !consents.isRenewalDue()
                ? Optional.empty()
                : Optional.of(
                        SafePath.of("/compte/conditions?retour=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));
    }
}
