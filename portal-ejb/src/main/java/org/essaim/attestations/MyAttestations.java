package org.essaim.attestations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** A member's own attestations. */
@Stateless
@OpenTo(Caller.MEMBER)
public class MyAttestations {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    @Inject
    private AttestationRows rows;

    @Inject
    private CurrentViewer viewer;

    /** All of them, the newest first; those that count no more as well. */
    public List<AttestationView> mine() {
        return rows.of(viewer.current().requireMember());
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when it is nobody's, or somebody else's
     */
    public AttestationView one(AttestationId id) {
        return rows.find(id, viewer.current().requireMember()).orElseThrow(MyAttestations::unknown);
    }

    /**
     * Its file, if it was made; it is made once, and the same for good.
     *
     * @throws NotFoundException when it is nobody's, or somebody else's
     */
    public Optional<byte[]> file(AttestationId id) {
        return rows.file(one(id).id());
    }

    /**
     * Keeps the file that was made of it, unless another one was kept before.
     *
     * @return the one that is kept
     * @throws NotFoundException when it is nobody's, or somebody else's
     */
    public byte[] keep(AttestationId id, byte[] content) {
        var own = one(id).id();
        rows.keepFile(own, fingerprint(content), content);
        return rows.file(own).orElseThrow(MyAttestations::unknown);
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Has another one in its place that names its holder so, once.
     *
     * @throws InvalidException without a name, with a too long one or the same
     * @throws RuleException when it counts no more, or its name was corrected before
     * @throws NotFoundException when it is nobody's, or somebody else's
     */
    @Once
    public AttestationId correctName(AttestationId id, String typed) {
        var name = Text.line(typed);
        rows.inTurn(viewer.current().requireMember());
        var view = one(id);
        if (!view.mayCorrect()) {
            throw new RuleException("attestations.problem.corrected");
        }
        if (name.isEmpty()) {
            throw new InvalidException("name", "attestations.problem.nameMissing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new InvalidException("name", "problem.tooLong", LONGEST_NAME);
        }
        if (name.equals(view.holder())) {
            throw new InvalidException("name", "attestations.problem.sameName");
        }
        rows.revoke(id, RevocationCause.NAME);
        var other = rows.add(
                new IssueAttestation(
                        viewer.current().requireMember(),
                        rows.source(id),
                        view.nature(),
                        view.title(),
                        view.organizer(),
                        view.days(),
                        view.zone(),
                        view.minutes(),
                        view.mode(),
                        view.place(),
                        view.trainers(),
                        view.codes()),
                name,
                true);
        rows.replaced(id, other);
        return other;
    }

    private static NotFoundException unknown() {
        return new NotFoundException("attestations.problem.unknown");
    }
}
