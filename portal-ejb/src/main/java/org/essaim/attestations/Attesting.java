package org.essaim.attestations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** Issuing attestations, for the boundaries of what is attested, which have asked who is looking. */
@Stateless
@OpenTo(Caller.PORTAL)
public class Attesting {

    @Inject
    private AttestationRows rows;

    @Inject
    private AttestationNews news;

    /**
     * Attests, at once. Asked again for the same it changes nothing; for other times or minutes, another attestation takes the
     * place of the first one, with the name as it was corrected. The holder is told.
     */
    public AttestationId issue(IssueAttestation issue) {
        var name = rows.inTurn(issue.holder());
        var standing = rows.valid(issue.source(), issue.nature(), issue.holder());
        if (standing.filter(view -> isSame(view, issue)).isPresent()) {
            return standing.get().id();
        }
        standing.ifPresent(view -> rows.revoke(view.id(), RevocationCause.PRESENCE));
        var corrected = standing.filter(view -> !view.mayCorrect()).map(AttestationView::holder);
        var id = rows.add(issue, corrected.orElse(name), corrected.isPresent());
        standing.ifPresent(view -> rows.replaced(view.id(), id));
        news.issued(id, issue.holder(), issue.title(), standing.isPresent());
        return id;
    }

    private static boolean isSame(AttestationView view, IssueAttestation issue) {
        return view.minutes() == issue.minutes() && view.days().equals(issue.times());
    }

    /** A member's attestation of a thing counts no more; without one nothing happens. The holder is told. */
    public void revoke(MemberId holder, Target source, AttestationNature nature, RevocationCause cause) {
        rows.inTurn(holder);
        rows.valid(source, nature, holder)
                .filter(view -> rows.revoke(view.id(), cause))
                .ifPresent(view -> news.revoked(view.id(), holder, view.title()));
    }
}
