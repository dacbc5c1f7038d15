package org.essaim.attestations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.TooManyRequestsException;

/** Whether an attestation is genuine, for whoever holds its code. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class AttestationCheck {

    @Inject
    private AttestationRows rows;

    @Inject
    private Throttle throttle;

    /**
     * What a code stands for; empty when it is nobody's. Who meets none again and again is slowed down.
     *
     * @param address of the network that asks
     * @throws TooManyRequestsException when one network tries too many codes that are none
     */
    public Optional<AttestationView> find(AttestationCode code, String address) {
        var found = rows.find(code);
        if (found.isEmpty()) {
            throttle.admit(new Attempt(Throttled.ATTESTATION, AccountKey.of(code.text()), address, Optional.empty()));
        }
        return found;
    }
}
