package org.essaim.exchanges.contacts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.exchanges.ExchangeId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.CurrentViewer;

/** Writing to the author of an offer or a need, and answering, without anybody's address being shown. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Correspondence {

    @Inject
    private ContactPolicy policy;

    @Inject
    private Contacts contacts;

    @Inject
    private ContactReading reading;

    @Inject
    private VisitBook visits;

    @Inject
    private ContactNews news;

    @Inject
    private CurrentViewer viewer;

    /**
     * Writes to the author, for the first time or again.
     *
     * @throws NotFoundException when the viewer may not see it
     * @throws InvalidException for what is wrong with the message
     * @throws RuleException for one's own, one that is closed, and where either has ended it
     * @throws TooManyRequestsException for too many in a day
     */
    @Once
    public ContactId write(ExchangeId id, WriteMessage message) {
        var me = viewer.current().requireMember();
        var exchange = policy.requireOfAnother(id);
        message.check();
        var contact = contacts.find(contacts.begin(id, exchange.author(), me), me);
        contacts.write(contact, me, message);
        news.written(contact, me, message);
        return contact.id();
    }

    /** Answers, or writes more. */
    @Once
    public void answer(ContactId id, WriteMessage message) {
        var me = viewer.current().requireMember();
        message.check();
        var contact = contacts.hold(id, me);
        contacts.write(contact, me, message);
        news.written(contact, me, message);
    }

    /**
     * No more messages either way; visits to come are cancelled.
     *
     * @param blocked whether the other may not begin anew about anything else
     */
    @Once
    public void end(ContactId id, boolean blocked) {
        var me = viewer.current().requireMember();
        var contact = contacts.hold(id, me);
        visits.cancelAll(contact, me);
        contacts.end(contact, blocked);
    }

    /** All of the viewer's. */
    public List<ContactLine> mine() {
        return reading.of(viewer.current().requireMember());
    }

    /** One of the viewer's. */
    public ContactView contact(ContactId id) {
        var me = viewer.current().requireMember();
        var held = contacts.find(id, me);
        return new ContactView(reading.line(id, me), reading.messages(id, me), reading.visits(id), held.open());
    }
}
