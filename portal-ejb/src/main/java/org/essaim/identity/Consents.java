package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.RuleException;

/** What the viewer has agreed to, with dates and versions; what is optional may be taken back. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Consents {

    @Inject
    private ConsentBook book;

    @Inject
    private CurrentViewer viewer;

    public List<ConsentRow> mine() {
        return book.of(viewer.current().requireMember());
    }

    /** Notes the decision; {@link RuleException} when an account cannot be without it. */
    public void decide(ConsentSubject subject, boolean given) {
        var member = viewer.current().requireMember();
        if (subject.isRequired() && !given) {
            throw new RuleException("identity.problem.consentRequired");
        }
        var before =
                book.of(member).stream().filter(row -> row.subject() == subject).findFirst();
        if (before.filter(row -> row.given() == given && !row.outdated()).isEmpty()) {
            book.note(member, subject, given);
        }
    }
}
