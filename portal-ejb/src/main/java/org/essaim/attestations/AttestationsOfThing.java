package org.essaim.attestations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Target;

/** All attestations of one thing, for the boundaries of what is attested, which have asked who is looking. */
@Stateless
@OpenTo(Caller.PORTAL)
public class AttestationsOfThing {

    @Inject
    private AttestationRows rows;

    @Inject
    private AttestationNews news;

    /** Those that count and those that do not, by the name of the holder, the newest first. */
    public List<HeldAttestation> list(Target source) {
        return rows.of(source);
    }

    /**
     * The file of one, if it was made.
     *
     * @throws NotFoundException when it is none of this thing
     */
    public Optional<byte[]> file(Target source, AttestationId id) {
        return rows.file(require(source, id).view().id());
    }

    /**
     * Keeps the file that was made of it, unless another one was kept before.
     *
     * @return the one that is kept
     * @throws NotFoundException when it is none of this thing
     */
    public byte[] keep(Target source, AttestationId id, byte[] content) {
        var own = require(source, id).view().id();
        rows.keepFile(own, MyAttestations.fingerprint(content), content);
        return rows.file(own).orElseThrow(AttestationsOfThing::unknown);
    }

    /**
     * It counts no more. The holder is told why.
     *
     * @throws NotFoundException when it is none of this thing
     * @throws RuleException when it counts no more already
     */
    public void revoke(Target source, AttestationId id, RevocationCause cause, String reason) {
        var held = require(source, id);
        if (held.member() != null) {
            rows.inTurn(held.member());
        }
        if (!rows.revoke(id, cause)) {
            throw new RuleException("attestations.problem.ended");
        }
        if (held.member() != null) {
            news.revoked(id, held.member(), held.view().title(), reason);
        }
    }

    private HeldAttestation require(Target source, AttestationId id) {
        return rows.of(source).stream()
                .filter(held -> held.view().id().equals(id))
                .findFirst()
                .orElseThrow(AttestationsOfThing::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("attestations.problem.unknown");
    }
}
