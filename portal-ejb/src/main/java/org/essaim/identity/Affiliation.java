package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.OneTimeLinks;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.AcademieChanged;
import org.essaim.identity.profile.AcademieFromAddress;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.identity.profile.ProfileChanged;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * Proving an académie by an address that it gives out, other than the account's. A letter goes there; what its link is
 * followed for is the académie alone, and the address is forgotten. The link works for the member who asked and is signed
 * in: who gets a letter that somebody else asked for lends them nothing by a click.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class Affiliation {

    @Inject
    private Members members;

    @Inject
    private Accounts accounts;

    @Inject
    private AcademieFromAddress academies;

    @Inject
    private OneTimeLinks links;

    @Inject
    private IdentityLetters letters;

    @Inject
    private Pacing pacing;

    @Inject
    private Throttle throttle;

    @Inject
    private IndexQueue index;

    @Inject
    private Event<ProfileChanged> changes;

    @Inject
    private Event<AcademieChanged> moves;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ParisDay paris;

    /**
     * Writes to an address of an académie.
     *
     * @throws InvalidException for the field {@code email}
     * @throws TooManyRequestsException for too many letters
     */
    @Once
    public void ask(String typed, Visitor visitor) {
        var address = EmailAddress.require(typed);
        var academie = academies
                .of(address)
                .orElseThrow(() -> new InvalidException("email", "identity.problem.noAcademieAddress"));
        var member = members.require(viewer.current().requireMember());
        throttle.admit(pacing.attempt(Throttled.CONFIRMATION, accounts.require(member.id()), visitor));
        letters.affiliation(member, address, links.issue(member.id(), LinkPurpose.AFFILIATION, academie));
    }

    /** Whether the link works for the viewer, still. */
    public boolean isOpen(String token) {
        return links.look(token, LinkPurpose.AFFILIATION)
                .filter(link -> viewer.current().is(link.member()))
                .isPresent();
    }

    /**
     * The viewer belongs to the académie for a year from today.
     *
     * @throws NotFoundException when the link does not work for the viewer, or no longer
     */
    public void prove(String token) {
        var member = members.requireLocked(viewer.current().requireMember());
        var academie = links.look(token, LinkPurpose.AFFILIATION)
                .filter(link -> link.member().equals(member.id()))
                .flatMap(link -> links.use(token, LinkPurpose.AFFILIATION))
                .map(OneTimeLinks.Link::subject)
                .orElseThrow(() -> new NotFoundException("identity.problem.linkUnknown"));
        var before = member.academie();
        var today = paris.today();
        member.belongTo(academie, today.plusYears(1), academies.of(member.email()));
        var id = member.id();
        index.changed(MemberDocuments.KIND, id.value());
        changes.fire(new ProfileChanged(id));
        members.flush();
        if (!member.academie().equals(before)) {
            moves.fire(new AcademieChanged(id));
        }
    }
}
