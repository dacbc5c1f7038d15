package org.essaim.cotraining.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.AttestationsOfThing;
import org.essaim.attestations.HeldAttestation;
import org.essaim.attestations.RevocationCause;
import org.essaim.audit.AuditLog;
import org.essaim.cotraining.CoTrainingAction;
import org.essaim.cotraining.CoTrainingAudit;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** Attestations of a co-training, for who coordinates its network. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SheetAttestations {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private SheetRows rows;

    @Inject
    private AttestationsOfThing attestations;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    private SheetHead require(CoTrainingId id) {
        var head = rows.any(id, viewer.current().requireMember()).orElseThrow(SheetRows::unknown);
        viewer.current().require(CoTrainingAction.PLAN, head.network());
        return head;
    }

    /** All of them, by the name of the holder; those that count no more as well. */
    public List<HeldAttestation> list(CoTrainingId id) {
        require(id);
        return attestations.list(id);
    }

    /**
     * The file of one, if it was made.
     *
     * @throws NotFoundException when it is none of this co-training
     */
    public Optional<byte[]> file(CoTrainingId id, AttestationId attestation) {
        require(id);
        return attestations.file(id, attestation);
    }

    /**
     * Keeps the file that was made of it, unless another one was kept before.
     *
     * @return the one that is kept
     * @throws NotFoundException when it is none of this co-training
     */
    public byte[] keep(CoTrainingId id, AttestationId attestation, byte[] content) {
        require(id);
        return attestations.keep(id, attestation, content);
    }

    /**
     * One counts no more; its holder is told why. What later amendments of sheets give is issued again.
     *
     * @throws InvalidException for the field {@code reason}
     * @throws NotFoundException when it is none of this co-training
     * @throws RuleException when it counts no more already
     */
    @Once
    public void revoke(CoTrainingId id, AttestationId attestation, String why) {
        var reason = Text.clean(why);
        var head = require(id);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "cotraining.problem.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        MarkdownRules.require("reason", reason);
        attestations.revoke(id, attestation, RevocationCause.MISTAKE, reason);
        audit.record(CoTrainingAudit.ATTESTATION_REVOKED, head.network(), reason);
    }
}
